"""What pasted text means: lines typed on the bus, a mail copied with its headers, a chat, or just words."""

import re

from msgspec.structs import replace

from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.proposals import Known, Proposal
from follow_up_desk.exchange.foreign.chats import read_chat
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.mail_proposals import with_headers
from follow_up_desk.exchange.foreign.mail_text import headers_above, own_words
from follow_up_desk.exchange.foreign.message_proposals import Message, proposals_of
from follow_up_desk.exchange.foreign.plain_text import cleaned, decoded
from follow_up_desk.exchange.foreign.source_mark import source_mark
from follow_up_desk.exchange.foreign.typed_lines import is_typed_line, of_line

MOST_LINES = 200


def of_text(data: bytes, file: str, context: Context) -> list[Proposal]:
    """Return what a text proposes; one without a date of its own counts from the day of the reading, and asks."""
    text = cleaned(decoded(data)).strip()
    if not text:
        return []
    known = Known(context.book)
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(lines) <= MOST_LINES and all(is_typed_line(line) for _, line in lines):
        return [of_line(line, known, context, Proposal(file, f"line {number}", "text")) for number, line in lines]
    return proposals_of(_message(text, context), known, context, Proposal(file, "line 1", "text"))


def _message(text: str, context: Context) -> Message:
    mark = source_mark("text", re.sub(r"\s+", " ", text).casefold())
    above, below = headers_above(text)
    if above:
        message = with_headers(Message("", own_words(below), source=mark), above, context)
        return replace(message, outbound=context.is_owner(message.name, message.address))
    chat = read_chat(text, context)
    if chat is not None:
        return replace(chat, source=mark)
    return Message("", own_words(text), source=mark, channel=Channel.MESSAGE)
