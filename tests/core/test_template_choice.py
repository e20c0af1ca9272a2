"""What happened and the channel decide which template a step has."""

from dataclasses import dataclass
from datetime import date

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import (
    Channel,
    OfferForm,
    Outcome,
    PersonRole,
    ProcessKind,
    PromiseSubject,
    Purpose,
    RequestKind,
)
from follow_up_desk.core.records import Opportunity
from tests.builders import (
    at,
    called,
    got,
    interview,
    offer,
    opportunity,
    person,
    planned,
    promise,
    request,
    sent,
    waiting,
)

MAIL_ONLY = person(phone=None)
CALL = promise("2026-10-16", thing=PromiseSubject.CALL, person="editor")
ASK = replace(promise(None, person="editor"), ask_from=date(2026, 10, 22))
SILENT = replace(promise("2026-10-20"), silence_means_no=True)
VERBAL, WRITTEN = offer("2026-10-20", OfferForm.VERBAL), offer("2026-10-20", deadline="2026-10-30T17:00")
RESTED = (interview("2026-09-10"), sent("2026-09-23"), sent("2026-09-30"))
AGENT = person("agent", PersonRole.AGENCY, None)


@dataclass(frozen=True)
class Row:
    it: Opportunity
    when: str
    template: str


ROWS = {
    "a promised call, by phone": Row(waiting(CALL), "2026-10-20", "T43"),
    "a promised call, in writing": Row(waiting(MAIL_ONLY, CALL), "2026-10-20", "T42"),
    "a promised thing": Row(waiting(replace(CALL, thing=PromiseSubject.ITEM, item="a brief")), "2026-10-20", "T17"),
    "asked to ask, by phone": Row(waiting(ASK), "2026-10-22", "T53"),
    "asked to ask, in writing": Row(waiting(MAIL_ONLY, ASK), "2026-10-22", "T52"),
    "a spoken offer": Row(waiting(VERBAL), "2026-10-20T15:00", "T23"),
    "a written offer": Row(waiting(WRITTEN), "2026-10-20T15:00", "T56"),
    "the paper, once thanked": Row(waiting(VERBAL, sent("2026-10-20T16:00", Purpose.REPLY)), "2026-10-23", "T57"),
    "silence that meant no": Row(waiting(SILENT), "2026-10-22", "T54"),
    "a no": Row(waiting(got("2026-10-20", Purpose.REJECTION)), "2026-10-22", "T24"),
    "they write after a silence": Row(opportunity(*RESTED, got("2026-10-21", Purpose.ANSWER)), "2026-10-22", "T29"),
    "they invite after a silence": Row(
        opportunity(
            *RESTED,
            got("2026-10-21", Purpose.INVITATION),
            interview("2026-10-28", id="new", known_at=at("2026-10-21")),
        ),
        "2026-10-22",
        "T55",
    ),
    "no answer to a counter-offer, by phone": Row(
        waiting(WRITTEN, sent("2026-10-20T16:00", Purpose.COUNTER_OFFER)), "2026-10-22", "T61"
    ),
    "no answer to a counter-offer, in writing": Row(
        waiting(MAIL_ONLY, WRITTEN, sent("2026-10-20T16:00", Purpose.COUNTER_OFFER)), "2026-10-22", "T50"
    ),
    "call back": Row(
        waiting(replace(request("2026-10-21", "the date"), asks=RequestKind.CALL_BACK)), "2026-10-22", "T44"
    ),
    "a question": Row(waiting(replace(request("2026-10-21", "pay"), asks=RequestKind.ANSWER)), "2026-10-22", "T47"),
    "they moved it": Row(
        waiting(
            replace(interview("2026-10-29", id="two"), was=(at("2026-10-28"),)),
            got("2026-10-22T09:00", Purpose.RESCHEDULED, interview="two"),
        ),
        "2026-10-22",
        "T45",
    ),
    "they called it off": Row(
        waiting(
            interview("2026-10-23", id="two", cancelled=True),
            got("2026-10-22T09:00", Purpose.CANCELLED, interview="two"),
        ),
        "2026-10-22",
        "T46",
    ),
    "an agent without a number": Row(
        opportunity(AGENT, interview("2026-10-22T09:00", people=()), kind=ProcessKind.AGENCY),
        "2026-10-22T10:30",
        "T60",
    ),
    "the second try, by phone": Row(waiting(promise("2026-10-14"), sent("2026-10-20")), "2026-10-27", "T15"),
    "the second try, in writing": Row(
        waiting(promise("2026-10-14"), called("2026-10-20", Outcome.VOICEMAIL)), "2026-10-27", "T14"
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_a_step_has_the_template_of_what_happened(name: str) -> None:
    row = ROWS[name]
    plan = planned(row.it, row.when)
    found = [step for step in plan.steps if step.template == row.template]
    assert found, [(step.kind, step.template) for step in plan.steps]
    assert found[0] is plan.step or found[0] in plan.optional
    assert (found[0].channel is Channel.CALL) is (row.template in ("T43", "T17", "T53", "T61", "T44", "T15"))
