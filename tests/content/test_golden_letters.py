"""Letters word by word: of found cases (golden_letters.txt), and the reader's in every language (golden_reader.txt).

After an intended change, read the difference and write the file again: python -m tests.content.test_golden_letters
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk import paths
from follow_up_desk.content.message import Message, Wish, write_message
from follow_up_desk.content.message_output import as_text
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.enumerations import (
    Channel,
    InterviewKind,
    NoteTopic,
    OfferForm,
    Outcome,
    PersonRole,
    ProcessKind,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.records import Opportunity
from tests.builders import (
    at,
    book_of,
    called,
    got,
    interview,
    note,
    offer,
    opportunity,
    person,
    planned,
    promise,
    reader_book,
    request,
    sent,
    waiting,
)
from tests.content.test_shipped_texts import LANGUAGES

GOLDEN = Path(__file__).with_name("golden_letters.txt")
READER = Path(__file__).with_name("golden_reader.txt")
SAMPLE = tomllib.loads(Path(__file__).with_name("sample_facts.toml").read_text(encoding="utf-8"))
SHELF = Shelf(paths.resources())

MARTIN = person(name="Martin Hale", title="Editor in chief")
HR = person("hr", PersonRole.HR, name="Ida Brandt", phone=None)
AGENT = person("agent", PersonRole.AGENCY, name="Nia Cole", phone="+1 555 0300")
RUTH = person("ruth", name="Ruth Castellan", left=date(2026, 10, 20))
PRIVATE = note("2026-10-15T12:00", text="thinks I am too old for a young team")


class Case(Struct, frozen=True):
    """Hold one case: what is known, when it is asked, and what is wished for besides."""

    it: Opportunity
    when: str
    others: tuple[Opportunity, ...] = ()
    wish: Mapping[str, Any] = {}


def panel(*ids: str) -> Opportunity:
    names = {"ana": "Ana Ruiz", "ben": "Ben Okafor", "cleo": "Cleo Stein"}
    people = [person(id, PersonRole.INTERVIEWER, name=names[id]) for id in ids]
    return opportunity(*people, interview("2026-10-21", kind=InterviewKind.PANEL, people=ids))


def cases() -> dict[str, Case]:
    """Return the cases by what they are about."""
    call = promise("2026-10-16", thing=PromiseSubject.CALL, person="editor")
    invited = got("2026-10-12T15:00", Purpose.INVITATION, channel=Channel.EMAIL)
    known_final = promise("2026-10-30", made="2026-10-13", interview=None)
    second = interview("2026-10-15", id="i2", kind=InterviewKind.FINAL, known_at=at("2026-10-12T15:00"))
    first = interview("2026-10-06", id="first")
    met = sent("2026-10-07", Purpose.THANK_YOU, person="editor", interview="first")
    agency = opportunity(AGENT, MARTIN, interview("2026-10-06"), kind=ProcessKind.AGENCY, agency="Cole Partners")
    written = replace(offer("2026-10-21", deadline="2026-10-30T17:00"), pay="$58,000", start_on=date(2026, 12, 1))
    verbal = replace(offer("2026-10-20", OfferForm.VERBAL), pay="$58,000", terms="two days a week from home")
    thanked = sent("2026-10-20T15:00", Purpose.REPLY, person="editor")
    long_ago = (sent("2026-09-23", Purpose.INQUIRY), sent("2026-09-30", Purpose.INQUIRY))
    missed = interview("2026-10-22T09:00", id="second", minutes=30)
    off = interview("2026-10-23T14:00", id="second", cancelled=True)
    feedback = promise(None, thing=PromiseSubject.FEEDBACK, made="2026-10-20", id="fb", interview=None)
    other = opportunity(interview(), offer("2026-10-20", deadline="2026-10-28T17:00", preferred=True), id="other")
    return {
        "P1 a date is never forgotten when the final round was already known": Case(
            opportunity(MARTIN, first, second, met, invited, known_final), "2026-11-04"
        ),
        "P2 they were in touch: nothing is asked as if a call had been missed": Case(
            waiting(MARTIN, call, got("2026-10-16", Purpose.ANSWER)), "2026-10-27"
        ),
        "P4 a spoken offer accepted by phone is not yet on paper": Case(
            waiting(MARTIN, verbal, sent("2026-10-20T16:00", Purpose.ACCEPT, Channel.CALL)), "2026-10-23"
        ),
        "P5 on hold, asked again in time": Case(
            waiting(MARTIN, got("2026-10-21", Purpose.ON_HOLD, until=date(2027, 4, 2))), "2026-10-22"
        ),
        "P6 they called it off and want new times": Case(
            opportunity(MARTIN, off, got("2026-10-22T09:00", Purpose.CANCELLED, interview="second", person="editor")),
            "2026-10-22T10:00",
            wish={"given": {"slot_1": "Tuesday at 10 a.m.", "slot_2": "Wednesday at 2 p.m."}},
        ),
        "P7 a round that was held is thanked for": Case(
            opportunity(
                MARTIN, interview("2026-10-22T10:00", id="new"), got("2026-10-20", Purpose.INVITATION), *long_ago
            ),
            "2026-10-22T14:00",
        ),
        "P8 an offer that ends: more time is asked for in their words": Case(
            waiting(MARTIN, written), "2026-10-22", wish={"template": "T22", "given": {"requested_date": "November 6"}}
        ),
        "P13 after a no": Case(
            waiting(MARTIN, got("2026-10-21", Purpose.REJECTION), request("2026-10-20")), "2026-10-23"
        ),
        "W1 a promised call is asked about as a call": Case(waiting(MARTIN, call), "2026-10-20"),
        "W1 and by e-mail, the second time": Case(
            waiting(MARTIN, call, called("2026-10-20", Outcome.VOICEMAIL, Purpose.ITEM_INQUIRY, person="editor")),
            "2026-10-27",
        ),
        "W2 HR was not there": Case(
            waiting(MARTIN, HR, promise("2026-10-19")), "2026-10-22", wish={"person": "hr", "template": "T10"}
        ),
        "W2 after a phone interview nobody met": Case(
            opportunity(MARTIN, interview("2026-10-21", kind=InterviewKind.PHONE)), "2026-10-22"
        ),
        "W3 the agency's number asks for the agent": Case(agency, "2026-10-20"),
        "W4 a round that was missed is not thanked for": Case(
            opportunity(MARTIN, missed, got("2026-10-22T09:20", Purpose.NO_SHOW, interview="second")),
            "2026-10-22T10:00",
            wish={"given": {"slot_1": "Friday at 10 a.m."}},
        ),
        "W5 a written offer is thanked for, not asked for": Case(waiting(MARTIN, written), "2026-10-22"),
        "W5 an offer that ranks second": Case(
            waiting(MARTIN, replace(written, preferred=True)), "2026-10-22", wish={"template": "T56"}
        ),
        "W5 a spoken offer": Case(waiting(MARTIN, verbal), "2026-10-20T15:00"),
        "W5 two days after the thanks another letter": Case(waiting(MARTIN, verbal, thanked), "2026-10-23"),
        "W6 the only contact has left": Case(waiting(RUTH, promise("2026-10-19", person="ruth")), "2026-10-22"),
        "W6 the mail to the only contact came back": Case(
            waiting(
                replace(MARTIN, phone=None),
                promise("2026-10-16"),
                sent("2026-10-21", person="editor"),
                got("2026-10-21T10:05", Purpose.BOUNCE, person="editor"),
            ),
            "2026-10-26",
        ),
        "W7 they write after the rest, and invite": Case(
            opportunity(
                MARTIN,
                interview("2026-09-10"),
                *long_ago,
                interview("2026-10-28T14:30", id="new", known_at=at("2026-10-21T09:00")),
                got("2026-10-21T09:00", Purpose.INVITATION, person="editor"),
            ),
            "2026-10-22",
        ),
        "W8 an unanswered ring is no message": Case(
            waiting(MARTIN, promise("2026-10-15"), called("2026-10-20", Outcome.NO_ANSWER)),
            "2026-10-22",
            wish={"template": "T14"},
        ),
        "W9 a missed call names day and hour": Case(
            opportunity(
                MARTIN,
                interview("2026-10-22T15:30", id="second", kind=InterviewKind.PHONE, minutes=30),
                got("2026-10-22T15:45", Purpose.NO_SHOW),
            ),
            "2026-10-22T16:10",
            wish={"given": {"slot_1": "Friday at 10 a.m."}},
        ),
        "W10 after a second round nobody asks whether they are considered": Case(
            opportunity(MARTIN, first, interview("2026-10-15", id="i2"), promise("2026-10-19", interview="i2")),
            "2026-10-23",
        ),
        "W11 news of an offer by phone is a script": Case(
            waiting(MARTIN, promise("2026-10-30")), "2026-10-22", (other,)
        ),
        "W12 a panel: the first": Case(panel("ana", "ben", "cleo"), "2026-10-22", wish={"person": "ana"}),
        "W12 a panel: the second": Case(
            panel("ana", "ben", "cleo"), "2026-10-22", wish={"person": "ben", "template": "T03"}
        ),
        "W12 a panel: the third": Case(
            panel("ana", "ben", "cleo"), "2026-10-22", wish={"person": "cleo", "template": "T03"}
        ),
        "W13 an invitation whose people and length are known": Case(
            waiting(
                MARTIN,
                interview("2026-10-28T14:30", id="new", known_at=at("2026-10-21T09:00")),
                got("2026-10-21T09:00", Purpose.INVITATION, person="editor"),
            ),
            "2026-10-22",
        ),
        "W14 feedback they promised": Case(
            waiting(MARTIN, got("2026-10-20", Purpose.REJECTION), replace(feedback, by=date(2026, 10, 20))),
            "2026-10-23",
        ),
        "a private note never enters": Case(
            opportunity(
                MARTIN, interview("2026-10-21"), PRIVATE, note("2026-10-15T12:05", NoteTopic.ANSWER, "I am 58")
            ),
            "2026-10-22",
        ),
        "few facts: no name, no role": Case(
            opportunity(person(name=""), interview("2026-10-14"), sent("2026-10-15", Purpose.THANK_YOU), role=""),
            "2026-10-26",
            wish={"template": "T12"},
        ),
    }


def letter(case: Case) -> Message:
    plan = planned(case.it, case.when, *case.others)
    return write_message(SHELF, book_of(case.it, *case.others), plan, at(case.when), Wish(**case.wish))


def whole() -> str:
    parts = []
    for name, case in cases().items():
        found = letter(case)
        parts.append(f"# {name}\n\n{found.template.key}, {found.channel}\n{as_text(found)}")
    return "\n\n\n".join(parts) + "\n"


def reader_in(language: str) -> str:
    """Return the reader's call on Tuesday and her e-mail a week later in a language, the item typed in it."""
    it = reader_book().opportunities["reader"]
    left = called("2026-10-27T10:05", Outcome.VOICEMAIL, Purpose.ITEM_INQUIRY, person="editor")
    typed = {name: SAMPLE[language][name] for name in ("item", "role")}
    wish = {"language": language, "given": typed}
    call, mail = Case(it, "2026-10-27", wish=wish), Case(it.with_parts(activities=(left,)), "2026-11-03", wish=wish)
    return "\n\n".join(f"{(found := letter(case)).template.key}\n{as_text(found)}" for case in (call, mail))


def reader() -> str:
    return "\n\n\n".join(f"# {language}\n\n{reader_in(language)}" for language in LANGUAGES) + "\n"


def test_every_letter_is_as_it_was_agreed() -> None:
    assert whole() == GOLDEN.read_text(encoding="utf-8")


def test_the_readers_case_is_as_it_was_agreed_in_every_language() -> None:
    assert reader() == READER.read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.write_text(whole(), encoding="utf-8")
    READER.write_text(reader(), encoding="utf-8")
