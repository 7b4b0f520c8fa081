"""Words to leave out, as "netflix but not sports" asks for: one answer cannot, and says what can."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.asked.topic_of import TOP, topic_of
from bot.answers.house import Asked, House
from bot.commands import Brief, Settings
from bot.message import Button, Code, Message, Paragraph, Text

_WITHOUT = re.compile(
    r"(?P<topic>.+?),?\s+(?:(?:(?:but|and) )?(?:not|no|without)(?: about)?|except(?: for)?|excluding|minus"
    r"|aber (?:nicht|kein\w*)|ohne|sans|sin|senza|sem|zonder)\s+(?P<what>.+)"
    r"|(?P<all>(?:all|anything|everything|(?:all )?(?:the )?news)),?\s+(?:but|other than)\s+(?P<but>.+)"
    r"|(?P<name>.+?)\s+-(?P<word>\w\S*)",
    re.IGNORECASE,
)


async def without(house: House, asked: Asked, command: Brief) -> Message | None:
    """The reply to a known topic with words to leave out; None for other questions."""
    match = None if command.exact or command.focus else _WITHOUT.fullmatch(command.topic)
    if match is None:
        return None
    name = match["topic"] or match["name"] or (match["all"] and TOP.name)
    what = match["what"] or match["word"] or match["but"]
    async with house.database.reading() as session:
        if await topic_of(session, command.topic, asked.workspace_id):
            return None
        topic = await topic_of(session, name, asked.workspace_id)
    if topic is None:
        return None
    line = f"settings exclude {what}"
    told = f"One answer cannot leave “{what}” out. An admin can keep it out of all answers here: "
    return Message(
        headline=f"{topic.name} without {what}?",
        blocks=(Paragraph((Text(told), Code(line))),),
        buttons=(
            Button(f"{topic.name} as a whole", replace(command, topic=topic.name), primary=True),
            Button("Settings", Settings()),
        ),
        failed=True,
    )
