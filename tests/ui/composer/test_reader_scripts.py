"""The reader's case in full: her call script and her e-mail, word by word (reader_scripts.txt).

After an intended change, write the file again: python -m tests.ui.composer.test_reader_scripts
"""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from follow_up_desk import paths
from follow_up_desk.content.engine import count_words
from follow_up_desk.content.message import Message
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Channel, Direction, Outcome, Purpose
from follow_up_desk.core.records import Activity
from follow_up_desk.sample import sample
from follow_up_desk.ui.composer.compose_context import ComposeContext
from tests.builders import ManualClock, a_session, at

GOLDEN = Path(__file__).with_name("reader_scripts.txt")
PHONE = {"my_phone": "+1 555 0142"}
CALL, MAIL = "2026-10-27T10:00", "2026-11-03T10:00"


def reader(*happened: Activity) -> Book:
    book = sample()
    it = book.opportunities["reader"].with_parts(activities=happened)
    return replace(book, opportunities={"reader": it})


def context_at(when: str, *happened: Activity) -> ComposeContext:
    clock = ManualClock()
    clock.set(when)
    session = a_session(reader(*happened), clock)
    return ComposeContext(session, Shelf(paths.resources()), "reader", session.plan("reader").step)


def called() -> Activity:
    when: datetime = at(CALL)
    return Activity("call", when, Direction.OUT, Channel.CALL, Purpose.ITEM_INQUIRY, Outcome.VOICEMAIL, "editor")


def the_call() -> Mapping[str, str]:
    context = context_at(CALL)
    assert context.step is not None
    assert (context.step.template, context.step.channel) == ("T17", Channel.CALL)
    return context.message("T17", "editor", "en", PHONE).scripts


def the_mail() -> Message:
    context = context_at(MAIL, called())
    assert context.step is not None
    assert (context.step.template, context.step.ordinal) == ("T18", 2)
    return context.message("T18", "editor", "en", PHONE)


def whole() -> str:
    parts = [f"T17 on Tuesday 27 October: {name}\n\n{text}" for name, text in the_call().items()]
    mail = the_mail()
    parts.append(f"T18 on Tuesday 3 November\n\nSubject: {mail.subject}\n\n{mail.body}")
    return "\n\n----\n\n".join(parts) + "\n"


def test_every_word_is_as_it_was_agreed() -> None:
    print(whole())
    assert whole() == GOLDEN.read_text(encoding="utf-8")


def test_the_call_has_its_three_parts_in_their_time() -> None:
    spoken = the_call()
    assert list(spoken) == ["reached", "gatekeeper", "voicemail"]
    assert count_words(spoken["reached"]) <= 100  # forty seconds
    assert count_words(spoken["voicemail"]) <= 50  # twenty
    assert spoken["voicemail"].count(PHONE["my_phone"]) == 2
    said = re.sub(r"\([^)]*\)", "", spoken["reached"])  # in brackets: for another turn of the call
    assert said.count("?") == 2  # may I, and the one question


def test_the_mail_keeps_the_thread_and_asks_one_thing() -> None:
    mail = the_mail()
    assert mail.missing == ()
    assert mail.subject.startswith("Re: ")
    assert mail.body.count("?") == 1
    assert count_words(mail.body) <= 60


if __name__ == "__main__":
    GOLDEN.write_text(whole(), encoding="utf-8")
