"""Pages made from the code: ``python -m tests.generated`` writes them, a test holds them to it."""

from __future__ import annotations

from pathlib import Path

from adapters.discord.typed import typed_name
from bot.answers.help import GROUPS, NEEDS
from bot.commands import BY_VERB, Surface, details, params, spellings, summary, usage
from bot.config import SETTINGS

DOCS = Path(__file__).parents[1] / "docs"


def commands_page() -> str:
    """The reference of every command."""
    lines = [
        "# Commands",
        "",
        "Every command of the bot. On Slack they are typed as below, in the console without the slash;",
        "on Discord each has a name of its own, and fields. What stands in `[brackets]` may be left out.",
        "A topic that is also a verb goes into quotes.",
        "",
        "Made from `bot/commands/` by `python -m tests.generated`.",
    ]
    for title, verbs in GROUPS:
        lines += ["", f"## {title}"]
        for verb in verbs:
            kind = BY_VERB[verb]
            chat = Surface.CHAT in kind.surfaces
            slash = "/aibrief" if chat else "aibrief"
            lines += ["", f"### {verb}", "", f"`{slash} {usage(kind)}`", "", summary(kind)]
            if details(kind):
                lines += ["", details(kind)]
            shown = [p for p in params(kind) if not p.hidden]
            if shown:
                lines.append("")
            for p in shown:
                limits = f"{p.lowest} to {p.highest}"
                bounds = "" if p.highest is None or limits in p.help else f" ({limits})"
                example = f", such as `{p.example}`" if p.example else ""
                lines.append(f"- `{p.name}`{'' if p.required else ' (optional)'}: {p.help}{bounds}{example}")
            if also := spellings(kind)[1:]:
                lines += ["", f"Also: {', '.join(f'`{verb}`' for verb in also)}"]
            if chat:
                on_discord = f"`{typed_name(kind)}`" if kind.typed is not None else "a button of a briefing"
                lines += ["", f"On Discord: {on_discord}", "", NEEDS[kind.needs]]
            else:
                lines += ["", "Only in the console."]
            lines += ["", *[f"    {slash} {example}" for example in kind.examples]]
    return "\n".join(lines) + "\n"


def configuration_page() -> str:
    """Everything that can be set from outside."""
    lines = [
        "# Configuration",
        "",
        "Made from `bot/config.py` by `python -m tests.generated`. Set a name in the environment, in a file",
        "`.env`, or in `aibrief.toml` of the folder the bot is started in (there in small letters, without",
        '`AIBRIEF_`: `log_level = "DEBUG"`). The environment wins over `.env`, `.env` over `aibrief.toml`.',
        "All mistakes are named at once, and nothing starts until they are mended; a misspelt name is one.",
        "What else begins with `AIBRIEF_` there is told at the start and changes nothing.",
        "",
        "| name | what it is | without it |",
        "|---|---|---|",
    ]
    lines += [f"| `{s.name}` | {s.help} | {s.default or '—'} |" for s in SETTINGS]
    lines += [
        "",
        "Settings of a channel (summarizer, points, exclude, …) are changed in the chat: `settings`.",
    ]
    return "\n".join(lines) + "\n"


PAGES = {"commands.md": commands_page, "configuration.md": configuration_page}


def main() -> None:
    """Write the pages."""
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
