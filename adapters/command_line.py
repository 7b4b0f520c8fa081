"""The words behind ``aibrief``: options, which may stand anywhere, and the program's own verbs with their
help."""

from __future__ import annotations

import argparse

_NARROWEST, _WIDEST = 20, 500  # columns
VERBS = {
    "run": (
        "aibrief run [--console]",
        "Start the platforms that have tokens, daily briefings and the reading of sources; Ctrl-C stops.\n"
        "--console does it without an account: posts go to this screen.",
    ),
    "setup": (
        "aibrief setup slack, or aibrief setup discord",
        "Ask for a platform's tokens, try them and write them into .env of this folder.\n"
        "Ctrl-C leaves without writing.",
    ),
    "doctor": (
        "aibrief doctor",
        "Look at Python, the data folder, the database and the tokens, and say what to do.\n"
        "The exit code is 1 when something is wrong.",
    ),
    "backup": (
        "aibrief backup [FILE]",
        "Copy the database into a new file, also while the bot runs; without a name into the data folder.",
    ),
}
"""The program's own verbs: how each is written, and what it does."""
_USES = """\
  aibrief netflix about ads   answer one line; “aibrief help” lists all that can be typed
  aibrief                     open a prompt; from a pipe, answer its lines
  aibrief run                 start the bot: Slack, Discord, daily briefings, sources
  aibrief setup slack         connect a platform (or: aibrief setup discord)
  aibrief doctor              look at all that can be wrong, and say what to do
  aibrief backup [FILE]       copy the database, also while the bot runs
  aibrief import PATH         read articles from files

Behind a verb, --help tells more: aibrief subscribe --help"""


def read(given: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """Options and all other words, which are the question as it is. SystemExit: an option is wrong, or help
    was asked for and given."""
    parser = argparse.ArgumentParser(
        prog="aibrief",
        usage="aibrief [options] [words]",
        description="Industry briefings whose every sentence has a source.",
        epilog=_USES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
    )
    parser.add_argument("--json", action="store_true", help="answer as JSON, for scripts")
    parser.add_argument("--data", metavar="FOLDER", help="keep everything in this folder")
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colours and links"
    )
    parser.add_argument(
        "--width", metavar="N", type=_width, help=f"columns of the output, {_NARROWEST} to {_WIDEST}"
    )
    parser.add_argument("--console", action="store_true", help="with run: posts go to this screen")
    parser.add_argument("--version", action="store_true", help="show the version")
    parser.add_argument("--help", action="store_true", help="show this, or the help of a verb; also -h")
    # as an option of one letter it would take "-hulu", which is left out of an answer
    options, words = parser.parse_known_args(["--help" if word == "-h" else word for word in given])
    unknown = [word for word in words if word.startswith("--") and len(word) > 2]
    if unknown:
        parser.error(f"there is no option {unknown[0]}; a question needs none: aibrief netflix last 7 days")
    words = [word for word in words if word != "--"]
    if options.help and not words:
        parser.print_help()
        parser.exit()
    if options.help and words[0] != "help":
        words = ["help", *words]
    return options, words


def help_of(words: list[str]) -> str:
    """What is shown for “help run” and the like; "" for the help of all else, which the bot has."""
    if words[:1] != ["help"] or not words[1:] or words[1] not in VERBS:
        return ""
    usage, what = VERBS[words[1]]
    return f"{usage}\n\n{what}"


def _width(value: str) -> int:
    """Columns of the output, as typed."""
    if not (value.isascii() and value.isdigit() and _NARROWEST <= int(value) <= _WIDEST):
        raise argparse.ArgumentTypeError(f"must be a number from {_NARROWEST} to {_WIDEST}, not {value}")
    return int(value)
