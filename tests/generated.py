"""Pages made from the code: ``python -m tests.generated`` writes them, a test holds them to it."""

from __future__ import annotations

from pathlib import Path

from adapters.discord.typed import typed_name
from bot.answers.help import GROUPS
from bot.commands import BY_VERB, Command, Surface, details, params, spellings, summary, usage
from bot.config import SETTINGS
from bot.model import Permission

DOCS = Path(__file__).parents[1] / "docs"


_WHOM = {
    Permission.ASK: "for everybody",
    Permission.SUBSCRIBE: "for members",
    Permission.ADMIN: "for admins",
}
_WITHOUT = {
    "AIBRIEF_DATA": "the user's own: `~/.local/share/aibrief` on Linux",
    "AIBRIEF_DATABASE": "`aibrief.db` in the data folder",
    "AIBRIEF_ADMINS": "the platforms' admins alone",
    "AIBRIEF_ALLOW_HOSTS": "none",
    "AIBRIEF_SECRET_KEY": "they are stored as they are",
    "PORT": "no port is opened",
}
"""What holds where a setting has no default in words."""


def commands_page() -> str:
    """The reference of every command."""
    lines = [
        "# Commands",
        "",
        "On Slack commands are typed as below, in the console without the slash; on Discord each has a",
        "name of its own, and fields. What stands in `[brackets]` may be left out. A topic that is also a",
        "verb goes into quotes. Members are those of the channel (Slack), or who may manage it (Discord);",
        "admins are those of the workspace, or who may manage the server. `python -m tests.generated`",
        "makes this page.",
        "",
    ]
    for title, verbs in GROUPS:
        links = (f"[{verb}](#{verb.replace(' ', '-')})" for verb in verbs)
        lines.append(f"- **{title}:** {' · '.join(links)}")
    for title, verbs in GROUPS:
        lines += ["", f"## {title}"]
        for verb in verbs:
            lines += _command(BY_VERB[verb])
    return "\n".join(lines) + "\n"


def _command(kind: type[Command]) -> list[str]:
    chat = Surface.CHAT in kind.surfaces
    slash = "/aibrief" if chat else "aibrief"
    on_discord = f"`{typed_name(kind)}`" if kind.typed is not None else "a button of a briefing"
    where = f"On Discord {on_discord} · {_WHOM[kind.needs]}" if chat else "Only in the console"
    lines = [
        "",
        f"### {kind.verb}",
        "",
        f"`{slash} {usage(kind)}`",
        "",
        f"{summary(kind)} {details(kind)}".strip(),
    ]
    shown = [p for p in params(kind) if not p.hidden]
    if shown:
        lines.append("")
    for p in shown:
        limits = f"{p.lowest} to {p.highest}"
        bounds = "" if p.highest is None or limits in p.help else f" ({limits})"
        example = f", such as `{p.example}`" if p.example else ""
        lines.append(f"- `{p.name}`{'' if p.required else ' (optional)'}: {p.help}{bounds}{example}")
    if also := spellings(kind)[1:]:
        where += f" · also {', '.join(f'`{verb}`' for verb in also)}"
    return [*lines, "", where, "", *[f"    {slash} {example}" for example in kind.examples]]


def configuration_page() -> str:
    """Everything that can be set from outside."""
    lines = [
        "# Configuration",
        "",
        "Set a name in the environment, in a file `.env`, or in `aibrief.toml` of the folder the bot is",
        'started in (there in small letters, without `AIBRIEF_`: `log_level = "DEBUG"`). The environment',
        "wins over `.env`, `.env` over `aibrief.toml`. All mistakes are named at once, and nothing starts",
        "until they are mended; a misspelt name is one. What else begins with `AIBRIEF_` there is told at",
        "the start and changes nothing. `python -m tests.generated` makes this page.",
        "",
        "| name | what it is | without it |",
        "|---|---|---|",
    ]
    lines += [f"| `{s.name}` | {s.help} | {s.default or _WITHOUT.get(s.name, '—')} |" for s in SETTINGS]
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
