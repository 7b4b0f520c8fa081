"""Files of an answer, sent to the person alone; it needs the scope ``files:write``."""

from __future__ import annotations

import logging

from adapters.slack.asking import Asking
from adapters.slack.clients import Clients
from adapters.slack.escape import entities
from adapters.slack.own import granted
from adapters.slack.refusals import FAILED, cause_of
from bot.message import Message
from bot.seen import seen

log = logging.getLogger("aibrief.slack")


async def send_files(clients: Clients, asking: Asking, message: Message) -> bool:
    """Whether the files went out as files, into the conversation between the bot and the person."""
    try:
        client = await clients.of(asking.team)
        if "files:write" not in granted(await client.auth_test()):
            return False
        opened = await client.chat_postMessage(channel=asking.person, text=entities(seen(message.headline)))
        uploads = [{"filename": f.name, "content": f.data, "title": f.name} for f in message.files[:10]]
        await client.files_upload_v2(file_uploads=uploads, channel=opened["channel"])
    except FAILED as error:
        log.info("files could not be sent: %s", cause_of(error))
        return False
    return True
