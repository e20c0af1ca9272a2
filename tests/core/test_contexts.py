"""One row (at least) for each context A01 to A44 of the advice."""

from datetime import date

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import (
    Channel,
    Direction,
    InterviewKind,
    NoteTopic,
    OfferForm,
    Outcome,
    PersonRole,
    ProcessKind,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.wording import english
from tests.builders import (
    activity,
    called,
    got,
    interview,
    note,
    offer,
    opportunity,
    own,
    person,
    planned,
    promise,
    request,
    sent,
    waiting,
)

HR = person("hr", PersonRole.HR)
QUIET_MAIL = person(phone=None)
ACCEPTED = opportunity(
    interview(),
    offer("2026-10-20"),
    sent("2026-10-21", Purpose.ACCEPT),
    id="other",
)
PREFERS_ANOTHER = opportunity(interview(), offer("2026-10-21", deadline="2026-10-28T17:00", preferred=True), id="other")
SEPTEMBER = opportunity(interview("2026-09-10"), promise("2026-09-18", made="2026-09-10T11:00"))


def told(plan: Plan) -> str:
    """Return verdict, date, step, channel and template in one line."""
    step = plan.step
    parts = [plan.verdict, plan.date.isoformat()[5:] if plan.date else "-"]
    if step:
        parts += [f"{step.kind}{step.ordinal or ''}", step.channel or "-", step.template or "-", step.person or "-"]
    return " ".join(str(part) for part in parts)


CASES = {
    "A01 invitation, not answered": (
        opportunity(got("2026-10-21", Purpose.INVITATION)),
        "2026-10-22",
        "now 10-22 reply email T38 editor",
    ),
    "A02 interview ahead": (
        opportunity(interview("2026-10-28T11:00")),
        "2026-10-22",
        "on 10-27 ask_date in_person T01 -",
    ),
    "A02 the evening before": (
        opportunity(interview("2026-10-28T11:00")),
        "2026-10-27T18:00",
        "now 10-27 ask_date in_person T01 -",
    ),
    "A02 on the day": (
        opportunity(interview("2026-10-28T11:00")),
        "2026-10-28T08:00",
        "now 10-28 ask_date in_person T01 -",
    ),
    "A03 leaving the room": (
        opportunity(interview("2026-10-22T09:00")),
        "2026-10-22T10:15",
        "on 10-22 thank_you email T02 editor",
    ),
    "A04 no date asked": (
        waiting(promise(None)),
        "2026-10-20",
        "wait_until 10-27 inquiry1 call T11 editor",
    ),
    "A04 no date asked, thank them with one question": (
        opportunity(interview("2026-10-21T16:00"), promise(None, made="2026-10-21T16:50")),
        "2026-10-22",
        "now 10-22 thank_you email T09 editor",
    ),
    "A04 a concern wants the longer letter": (
        opportunity(interview("2026-10-21T16:00"), promise(None, made="2026-10-21T16:50"), note("2026-10-21T17:00")),
        "2026-10-22",
        "now 10-22 thank_you email T02 editor",
    ),
    "A04 noted from the first moment of the round": (
        opportunity(interview("2026-10-21T16:00"), promise(None, made="2026-10-21T16:00")),
        "2026-10-22",
        "now 10-22 thank_you email T09 editor",
    ),
    "A04 a thing without a day is another matter": (
        opportunity(interview("2026-10-21T16:00"), promise(None, made="2026-10-21T16:50", thing=PromiseSubject.ITEM)),
        "2026-10-22",
        "now 10-22 thank_you email T02 editor",
    ),
    "A04 no day before this round is another matter": (
        opportunity(interview("2026-10-21T16:00"), promise(None, made="2026-10-20")),
        "2026-10-22",
        "now 10-22 thank_you email T02 editor",
    ),
    "A04 a day that was named after all": (
        opportunity(
            interview("2026-10-21T16:00"),
            promise(None, made="2026-10-21T16:50"),
            promise("2026-10-30", made="2026-10-21T18:00", id="p2"),
        ),
        "2026-10-22",
        "now 10-22 thank_you email T02 editor",
    ),
    "A05 debriefed, thank them": (
        opportunity(interview("2026-10-22T09:00"), note("2026-10-22T10:30")),
        "2026-10-22T11:30",
        "now 10-22 thank_you email T02 editor",
    ),
    "A06 thank-you next morning": (
        opportunity(interview("2026-10-21T16:00")),
        "2026-10-22",
        "now 10-22 thank_you email T02 editor",
    ),
    "A07 thank-you missed": (
        opportunity(interview()),
        "2026-10-20",
        "now 10-20 late_thank_you email T06 editor",
    ),
    "A07 too late for it": (
        opportunity(interview()),
        "2026-10-23",
        "wait_until 10-27 inquiry1 call T11 editor",
    ),
    "A09 inside the promised window": (
        waiting(promise("2026-10-30")),
        "2026-10-22",
        "wait_until 11-04 inquiry1 call T11 editor",
    ),
    "A10 inside the grace": (
        waiting(promise("2026-10-20")),
        "2026-10-22",
        "wait_until 10-23 inquiry1 call T11 editor",
    ),
    "A11 overdue": (
        waiting(promise("2026-10-19")),
        "2026-10-22",
        "now 10-22 inquiry1 call T11 editor",
    ),
    "A11 overdue, no number": (
        waiting(QUIET_MAIL, promise("2026-10-19")),
        "2026-10-22",
        "now 10-22 inquiry1 email T10 editor",
    ),
    "A12 no date, by e-mail": (
        waiting(QUIET_MAIL),
        "2026-10-27",
        "now 10-27 inquiry1 email T12 editor",
    ),
    "A13 voicemail left": (
        waiting(promise("2026-10-19"), called("2026-10-22T09:40")),
        "2026-10-22T15:00",
        "wait_until 10-29 inquiry2 email T14 editor",
    ),
    "A14 second attempt": (
        waiting(promise("2026-10-19"), called("2026-10-22T09:40")),
        "2026-10-29",
        "now 10-29 inquiry2 email T14 editor",
    ),
    "A14 second attempt after an e-mail": (
        waiting(promise("2026-10-19"), sent("2026-10-22T09:40")),
        "2026-10-29",
        "now 10-29 inquiry2 call T15 editor",
    ),
    "A15 attempts used": (
        SEPTEMBER.with_parts(activities=(called("2026-09-23"), sent("2026-09-30"))),
        "2026-10-06",
        "wait_until 10-07",
    ),
    "A15 rest": (
        SEPTEMBER.with_parts(activities=(called("2026-09-23"), sent("2026-09-30"))),
        "2026-10-07",
        "rest -",
    ),
    "A16 you owe them": (
        waiting(request("2026-10-21")),
        "2026-10-22",
        "now 10-22 deliver email T19 editor",
    ),
    "A16 no question about the answer while they wait for something": (
        waiting(promise("2026-10-19"), request("2026-10-15T10:30", due="2026-11-20")),
        "2026-10-22",
        "now 10-22 deliver email T19 editor",
    ),
    "A16 their request is a word from them": (
        waiting(
            request("2026-10-20"),
            sent("2026-10-20T12:00", Purpose.DELIVER),
            sent("2026-10-22T09:00", Purpose.RECEIPT_CHECK),
        ),
        "2026-10-22",
        "wait_until 10-29 inquiry1 call T11 editor",
    ),
    "A17 delivered, receipt": (
        waiting(request("2026-10-19"), sent("2026-10-20", Purpose.DELIVER)),
        "2026-10-22",
        "now 10-22 receipt_check email T31 editor",
    ),
    "A17 delivered, silence": (
        waiting(request("2026-10-19"), sent("2026-10-20", Purpose.DELIVER)),
        "2026-10-28",
        "now 10-28 inquiry1 call T11 editor",
    ),
    "A17 delivered after the promised day: five days for them": (
        waiting(promise("2026-10-16"), request("2026-10-15T10:30"), sent("2026-10-21", Purpose.DELIVER)),
        "2026-10-23",
        "now 10-23 receipt_check email T31 editor",
    ),
    "A17 and then the answer": (
        waiting(
            promise("2026-10-16"),
            request("2026-10-15T10:30"),
            sent("2026-10-20", Purpose.DELIVER),
            sent("2026-10-22T09:00", Purpose.RECEIPT_CHECK),
        ),
        "2026-10-22",
        "wait_until 10-27 inquiry1 call T11 editor",
    ),
    "A18 of two things they owe one came": (
        waiting(
            promise("2026-10-16", thing=PromiseSubject.ITEM, item="a brief", id="x1"),
            promise("2026-10-20", thing=PromiseSubject.ITEM, item="a contract", id="x2"),
            got("2026-10-19", Purpose.ITEM, answers="x1"),
        ),
        "2026-10-22",
        "now 10-22 item_inquiry1 call T17 editor",
    ),
    "A18 they owe an item": (
        waiting(promise("2026-10-20", thing=PromiseSubject.ITEM, item="a brief")),
        "2026-10-22",
        "now 10-22 item_inquiry1 call T17 editor",
    ),
    "A19 agency debrief": (
        opportunity(
            person("agent", PersonRole.AGENCY), interview("2026-10-22T09:00", people=()), kind=ProcessKind.AGENCY
        ),
        "2026-10-22T10:30",
        "now 10-22 debrief call T20 agent",
    ),
    "A19 an agent without a number": (
        opportunity(
            person("agent", PersonRole.AGENCY, None), interview("2026-10-22T09:00", people=()), kind=ProcessKind.AGENCY
        ),
        "2026-10-22T10:30",
        "now 10-22 debrief email T60 agent",
    ),
    "A19 a word to the client tells the agency nothing": (
        opportunity(
            person(),
            person("agent", PersonRole.AGENCY),
            interview("2026-10-22T09:00"),
            sent("2026-10-22T10:05", Purpose.THANK_YOU, person="editor"),
            kind=ProcessKind.AGENCY,
        ),
        "2026-10-22T10:30",
        "now 10-22 debrief call T20 agent",
    ),
    "A19 a word to the other agent is enough": (
        opportunity(
            person("agent", PersonRole.AGENCY),
            person("second", PersonRole.AGENCY),
            interview("2026-10-21T16:00", people=()),
            called("2026-10-21T17:30", Outcome.TALKED, Purpose.OTHER, person="second"),
            kind=ProcessKind.AGENCY,
        ),
        "2026-10-22",
        "wait_until 10-23 inquiry1 call T11 agent",
    ),
    "A20 status goes to HR": (
        waiting(person(), HR, promise("2026-10-19")),
        "2026-10-22",
        "now 10-22 inquiry1 call T11 hr",
    ),
    "A21 panel, each a note": (
        opportunity(
            person(),
            person("second", PersonRole.INTERVIEWER),
            interview("2026-10-21T16:00", kind=InterviewKind.PANEL, people=("editor", "second")),
            sent("2026-10-22T09:00", Purpose.THANK_YOU, person="editor", interview="first"),
        ),
        "2026-10-22",
        "now 10-22 thank_you email T03 second",
    ),
    "A21 panel, a thank-you that came back": (
        opportunity(
            person("office", PersonRole.COORDINATOR),
            person(),
            interview("2026-10-21T16:00", kind=InterviewKind.PANEL),
            sent("2026-10-22T09:00", Purpose.THANK_YOU, person="editor", interview="first"),
            got("2026-10-22T09:01", Purpose.BOUNCE),
        ),
        "2026-10-22",
        "now 10-22 thank_you email T04 office",
    ),
    "A21 panel, address unknown": (
        opportunity(
            person("office", PersonRole.COORDINATOR),
            person("chair", PersonRole.INTERVIEWER, email=None),
            interview("2026-10-21T16:00", kind=InterviewKind.PANEL, people=("chair",)),
        ),
        "2026-10-22",
        "now 10-22 thank_you email T04 office",
    ),
    "A22 internal": (
        waiting(kind=ProcessKind.INTERNAL),
        "2026-10-20",
        "wait_until 10-22 inquiry1 call T11 editor",
    ),
    "A23 each round its own clock": (
        waiting(
            promise("2026-10-19"),
            called("2026-10-20"),
            interview("2026-10-21", id="second", kind=InterviewKind.ON_SITE),
            sent("2026-10-21T17:00", Purpose.THANK_YOU, interview="second"),
        ),
        "2026-10-22",
        "wait_until 10-30 inquiry1 call T11 editor",
    ),
    "A24 after the final round": (
        waiting(promise("2026-10-19"), kind=ProcessKind.FINAL_ROUND),
        "2026-10-22",
        "now 10-22 inquiry1 call T11 editor",
    ),
    "A26 more time for an offer": (
        waiting(
            offer("2026-10-21", deadline="2026-10-28T17:00", preferred=True),
            sent("2026-10-21T12:00", Purpose.REPLY),
        ),
        "2026-10-22",
        "now 10-22 extension_request email T22 editor",
    ),
    "A27 spoken offer, thank them": (
        waiting(offer("2026-10-21T16:00", OfferForm.VERBAL)),
        "2026-10-22",
        "now 10-22 reply email T23 editor",
    ),
    "A27 spoken offer, nothing on paper": (
        waiting(offer("2026-10-19", OfferForm.VERBAL), sent("2026-10-19T12:00", Purpose.REPLY)),
        "2026-10-22",
        "now 10-22 written_offer_check email T57 editor",
    ),
    "A27 the letter they promised is waited for": (
        waiting(
            offer("2026-10-20", OfferForm.VERBAL),
            sent("2026-10-20T12:00", Purpose.REPLY),
            promise("2026-10-28", made="2026-10-20T10:00", thing=PromiseSubject.OFFER_LETTER),
        ),
        "2026-10-22",
        "on 10-30 written_offer_check email T57 editor",
    ),
    "A27 asked after the letter was late": (
        waiting(
            offer("2026-10-15T15:00", OfferForm.VERBAL),
            promise("2026-10-19", made="2026-10-15T15:00", thing=PromiseSubject.OFFER_LETTER),
            sent("2026-10-21", Purpose.WRITTEN_OFFER_CHECK),
        ),
        "2026-10-22",
        "on 10-28 written_offer_check email T57 editor",
    ),
    "A27 a newer date for the letter": (
        waiting(
            offer("2026-10-15T15:00", OfferForm.VERBAL),
            sent("2026-10-21", Purpose.WRITTEN_OFFER_CHECK),
            promise("2026-10-30", made="2026-10-21T12:00", thing=PromiseSubject.OFFER_LETTER),
        ),
        "2026-10-22",
        "on 11-03 written_offer_check email T57 editor",
    ),
    "A27 asked once, and still no paper": (
        waiting(
            offer("2026-10-15T15:00", OfferForm.VERBAL),
            sent("2026-10-15T16:00", Purpose.REPLY),
            sent("2026-10-19", Purpose.WRITTEN_OFFER_CHECK),
        ),
        "2026-10-22",
        "on 10-26 written_offer_check email T57 editor",
    ),
    "A27 an offer noted only as their word": (
        waiting(got("2026-10-21T16:00", Purpose.OFFER, Channel.CALL)),
        "2026-10-22",
        "now 10-22 reply email T23 editor",
    ),
    "A28 an offer that ended": (
        waiting(offer("2026-10-16", deadline="2026-10-21T17:00"), sent("2026-10-16T12:00", Purpose.REPLY)),
        "2026-10-22",
        "optional -",
    ),
    "A28 decide in time": (
        waiting(offer("2026-10-21", deadline="2026-10-28T17:00"), sent("2026-10-21T12:00", Purpose.REPLY)),
        "2026-10-22",
        "on 10-27 decide - - -",
    ),
    "A29 told no": (
        waiting(got("2026-10-21T16:00", Purpose.REJECTION)),
        "2026-10-22",
        "on 10-22 feedback email T24 editor",
    ),
    "A30 told no on the phone": (
        waiting(got("2026-10-20T16:00", Purpose.REJECTION, Channel.CALL)),
        "2026-10-22",
        "now 10-22 feedback email T24 editor",
    ),
    "A31 told no in the end": (
        waiting(got("2026-10-20T16:00", Purpose.REJECTION), kind=ProcessKind.FINAL_ROUND),
        "2026-10-22",
        "now 10-22 feedback email T25 editor",
    ),
    "A32 promised feedback is waited for": (
        waiting(
            got("2026-10-19", Purpose.REJECTION),
            promise("2026-10-27", made="2026-10-19", thing=PromiseSubject.FEEDBACK),
        ),
        "2026-10-22",
        "on 10-30 feedback email T24 editor",
    ),
    "A32 a question that came back was not asked": (
        waiting(
            got("2026-10-19", Purpose.REJECTION),
            sent("2026-10-20T12:00", Purpose.FEEDBACK_REQUEST),
            got("2026-10-20T12:01", Purpose.BOUNCE),
        ),
        "2026-10-22",
        "now 10-22 feedback email T24 editor",
    ),
    "A32 feedback asked": (
        waiting(got("2026-10-19", Purpose.REJECTION), sent("2026-10-20T12:00", Purpose.FEEDBACK_REQUEST)),
        "2026-10-22",
        "closed -",
    ),
    "A33 still interested": (
        waiting(promise("2026-10-30"), got("2026-10-21", Purpose.ANSWER)),
        "2026-10-22",
        "wait_until 11-04 inquiry1 call T11 editor",
    ),
    "A34 reposted: the normal clock": (
        waiting(promise("2026-10-30"), note("2026-10-21", NoteTopic.GENERAL, "the job was posted again")),
        "2026-10-22",
        "wait_until 11-04 inquiry1 call T11 editor",
    ),
    "A35 on hold, answer": (
        waiting(got("2026-10-21T15:00", Purpose.ON_HOLD)),
        "2026-10-22",
        "now 10-22 reply email T26 editor",
    ),
    "A35 on hold, check again": (
        waiting(got("2026-10-20", Purpose.ON_HOLD), sent("2026-10-20T14:00", Purpose.REPLY)),
        "2026-10-22",
        "on 11-18 check_back email T41 editor",
    ),
    "A36 a delivery goes to who can be reached": (
        waiting(
            person(),
            HR,
            request("2026-10-21"),
            sent("2026-10-21T12:00", Purpose.REPLY, person="editor"),
            got("2026-10-21T12:01", Purpose.BOUNCE),
        ),
        "2026-10-22",
        "now 10-22 deliver email T19 hr",
    ),
    "A36 a thank-you that came back goes by the coordinator": (
        opportunity(
            person("office", PersonRole.COORDINATOR),
            person(),
            interview("2026-10-21T16:00"),
            sent("2026-10-22T09:00", Purpose.THANK_YOU, person="editor", interview="first"),
            got("2026-10-22T09:01", Purpose.BOUNCE),
        ),
        "2026-10-22",
        "now 10-22 thank_you email T04 office",
    ),
    "A36 a thank-you that came back, and nobody else": (
        opportunity(
            interview("2026-10-21T16:00"),
            sent("2026-10-22T09:00", Purpose.THANK_YOU, person="editor", interview="first"),
            got("2026-10-22T09:01", Purpose.BOUNCE),
        ),
        "2026-10-22",
        "now 10-22 thank_you email T02 editor",
    ),
    "A36 contact left": (
        waiting(person(left=date(2026, 10, 20)), HR, promise("2026-10-19", person="editor")),
        "2026-10-22",
        "now 10-22 inquiry1 call T11 hr",
    ),
    "A36 nobody left there": (
        waiting(person(left=date(2026, 10, 20)), promise("2026-10-19")),
        "2026-10-22",
        "now 10-22 inquiry1 email T27 -",
    ),
    "A36 bounced: by phone": (
        waiting(promise("2026-10-19"), sent("2026-10-22T09:00"), got("2026-10-22T09:01", Purpose.BOUNCE)),
        "2026-10-22T09:30",
        "wait_until 10-23 inquiry1 call T11 editor",
    ),
    "A36 bounced, no number: whoever can be reached, with who writes and why": (
        waiting(
            QUIET_MAIL,
            person("hr", PersonRole.HR, None),
            promise("2026-10-19", thing=PromiseSubject.ITEM, item="a brief", person="editor"),
            sent("2026-10-22T09:00", Purpose.ITEM_INQUIRY, person="editor"),
            got("2026-10-22T09:01", Purpose.BOUNCE),
        ),
        "2026-10-23",
        "now 10-23 item_inquiry1 email T27 hr",
    ),
    "A37 promised before Christmas": (
        waiting(QUIET_MAIL, promise("2026-12-24"), country="GB"),
        "2026-12-28",
        "wait_until 01-06 inquiry1 email T10 editor",
    ),
    "A38 a new date": (
        waiting(
            promise("2026-10-19"),
            called("2026-10-22T09:00"),
            got("2026-10-22T09:30", Purpose.NEW_DATE),
            promise("2026-10-30", made="2026-10-22T09:30", id="p2"),
        ),
        "2026-10-22T12:00",
        "wait_until 11-04 inquiry1 call T11 editor",
    ),
    "A39 no calls": (
        waiting(promise("2026-10-19"), no_calls=True),
        "2026-10-22",
        "wait_until 10-27 inquiry1 email T10 editor",
    ),
    "A39 no calls, no date": (
        waiting(no_calls=True),
        "2026-10-29",
        "now 10-29 inquiry1 email T12 editor",
    ),
    "A39 no calls, after a delivery": (
        waiting(
            request("2026-10-15T10:30"),
            sent("2026-10-16T10:00", Purpose.DELIVER),
            sent("2026-10-20", Purpose.RECEIPT_CHECK),
            no_calls=True,
        ),
        "2026-10-22",
        "wait_until 10-30 inquiry1 email T12 editor",
    ),
    "A39 one e-mail only": (
        replace(SEPTEMBER.with_parts(activities=(sent("2026-10-13"),)), no_calls=True),
        "2026-10-20",
        "rest -",
    ),
    "A40 you withdraw": (waiting(sent("2026-10-20", Purpose.WITHDRAW)), "2026-10-22", "closed -"),
    "A42 back after silence": (
        waiting(own("2026-10-19"), got("2026-10-21T15:00", Purpose.ANSWER)),
        "2026-10-22",
        "now 10-22 reply email T29 editor",
    ),
    "A42 back after the attempts were used": (
        SEPTEMBER.with_parts(
            activities=(called("2026-09-23"), sent("2026-09-30"), got("2026-10-21T15:00", Purpose.ANSWER))
        ),
        "2026-10-22",
        "now 10-22 reply email T29 editor",
    ),
    "A42 a silence that ends in a pause": (
        SEPTEMBER.with_parts(
            activities=(called("2026-09-23"), sent("2026-09-30"), got("2026-10-21T15:00", Purpose.ON_HOLD))
        ),
        "2026-10-22",
        "now 10-22 reply email T26 editor",
    ),
    "A42 a request in between broke the silence": (
        SEPTEMBER.with_parts(
            activities=(
                called("2026-09-23"),
                sent("2026-09-30"),
                sent("2026-10-06", Purpose.DELIVER),
                got("2026-10-21T15:00", Purpose.ANSWER),
            ),
            requests=(request("2026-10-05"),),
        ),
        "2026-10-22",
        "wait_until 10-30 inquiry1 call T11 editor",
    ),
    "A42 with an offer: the offer is answered": (
        waiting(own("2026-10-19"), got("2026-10-21T15:00", Purpose.OFFER), offer("2026-10-21T15:00")),
        "2026-10-22",
        "now 10-22 reply email T56 editor",
    ),
    "A43 nobody came, so nobody is thanked": (
        opportunity(
            interview("2026-10-21T16:00"),
            got("2026-10-21T16:15", Purpose.NO_SHOW, Channel.NONE),
            sent("2026-10-21T16:35", Purpose.REPLY),
        ),
        "2026-10-22",
        "wait_until 10-30 inquiry1 call T11 editor",
    ),
    "A43 a further round they did not come to keeps no promise": (
        waiting(
            promise("2026-10-30"),
            interview("2026-10-21", id="second"),
            got("2026-10-21T10:20", Purpose.NO_SHOW, Channel.NONE, interview="second"),
            sent("2026-10-21T10:30", Purpose.REPLY),
        ),
        "2026-10-22",
        "wait_until 11-04 inquiry1 call T11 editor",
    ),
    "A43 while the round would be on": (
        opportunity(
            interview("2026-10-22T09:30"), got("2026-10-22T09:30", Purpose.NO_SHOW, Channel.NONE, interview="first")
        ),
        "2026-10-22",
        "now 10-22 reply email T34 editor",
    ),
    "A43 they did not come": (
        waiting(got("2026-10-22T09:00", Purpose.NO_SHOW, Channel.NONE)),
        "2026-10-22T09:15",
        "now 10-22 reply email T34 editor",
    ),
    "A43 quarter of an hour first": (
        waiting(got("2026-10-22T09:00", Purpose.NO_SHOW, Channel.NONE)),
        "2026-10-22T09:14",
        "on 10-22 reply email T34 editor",
    ),
    "A44 moved on": (waiting(own("2026-10-20")), "2026-10-22", "closed -"),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_context(case):
    it, when, expected = CASES[case]
    assert told(planned(it, when)) == expected


def test_a08_a_concern_is_answered_in_time():
    worried = waiting(note("2026-10-15T12:00"))
    assert [s.template for s in planned(worried, "2026-10-19").optional] == ["T07"]
    assert planned(worried, "2026-10-21").optional == ()


def test_a25_tell_the_preferred_one():
    assert told(planned(waiting(promise("2026-10-30")), "2026-10-22", PREFERS_ANOTHER)) == (
        "now 10-22 offer_notice call T58 editor"
    )


def test_a25_a_monday_does_not_hold_it_back():
    late = opportunity(interview(), offer("2026-10-25T12:00", preferred=True), id="other")
    assert told(planned(waiting(), "2026-10-26", late)) == "now 10-26 offer_notice call T58 editor"


BESIDE_AN_ACCEPTANCE = {
    "a promise": (waiting(promise("2026-10-30")), "email"),
    "the final round": (waiting(kind=ProcessKind.FINAL_ROUND), "call"),
    "the final round, no calls": (waiting(kind=ProcessKind.FINAL_ROUND, no_calls=True), "email"),
    "a final interview": (opportunity(interview("2026-10-21", kind=InterviewKind.FINAL)), "call"),
    "a thank-you due": (opportunity(interview("2026-10-21")), "email"),
    "a delivery due": (waiting(request("2026-10-20")), "email"),
    "a spoken offer": (waiting(offer("2026-10-19", OfferForm.VERBAL)), "email"),
    "a round ahead": (waiting(interview("2026-10-22T14:00", id="second")), "email"),
}


@pytest.mark.parametrize("case", BESIDE_AN_ACCEPTANCE)
def test_a41_tell_the_others_after_acceptance_whatever_else_was_due(case):
    it, channel = BESIDE_AN_ACCEPTANCE[case]
    found = planned(it, "2026-10-22", ACCEPTED)
    template = "T59" if channel == "call" else "T28"
    assert told(found) == f"now 10-22 tell_others {channel} {template} editor"
    assert found.step.tips == (10,)
    assert {s.kind for s in found.steps} == {"tell_others"}


def test_a41_who_accepted_is_reminded():
    done = planned(ACCEPTED, "2026-10-22", waiting())
    assert told(done) == "closed -"
    assert [(s.kind, s.tips) for s in done.optional] == [("tell_others", (10,))]


def test_a25_an_offer_that_ended_is_no_reason_to_write():
    ended = opportunity(interview(), offer("2026-10-19", deadline="2026-10-22T09:59", preferred=True), id="other")
    assert told(planned(waiting(promise("2026-10-30")), "2026-10-22", ended)) == (
        "wait_until 11-04 inquiry1 call T11 editor"
    )


def test_a25_the_newest_of_two_offers_counts():
    longer = PREFERS_ANOTHER.with_parts(
        offers=(replace(offer("2026-10-22T09:00", deadline="2026-10-30T17:00"), preferred=True),)
    )
    found = planned(waiting(promise("2026-10-30")), "2026-10-22", longer)
    assert "it ends Fri 30, 17:00" in english(reason_clauses(found.reason))


def test_a25_a_call_waits_for_their_office():
    evening = opportunity(interview(), offer("2026-10-23T19:00", preferred=True), id="other")
    assert told(planned(waiting(), "2026-10-23T20:00", evening)) == "on 10-26 offer_notice call T58 editor"
    assert told(planned(waiting(), "2026-10-24", evening)) == "on 10-26 offer_notice call T58 editor"
    assert told(planned(waiting(), "2026-10-26T17:29", evening)) == "now 10-26 offer_notice call T58 editor"
    assert told(planned(waiting(), "2026-10-26T17:30", evening)) == "on 10-27 offer_notice call T58 editor"


@pytest.mark.parametrize(
    ("channel", "answered"),
    [(Channel.EMAIL, "email"), (Channel.TEXT, "text"), (Channel.LETTER, "letter"), (Channel.CALL, "email")],
)
def test_a01_an_invitation_is_answered_as_it_came_and_a_call_in_writing(channel, answered):
    it = opportunity(got("2026-10-21", Purpose.INVITATION, channel))
    assert told(planned(it, "2026-10-22")) == f"now 10-22 reply {answered} T38 editor"


def test_every_context_has_its_row():
    named = {case[:3] for case in CASES} | {"A08", "A25", "A41"}
    assert named == {f"A{n:02}" for n in range(1, 45)}


AWAY = activity("2026-10-22T09:01", Direction.IN, Purpose.OUT_OF_OFFICE, until=date(2026, 10, 30))
ABSENT = waiting(QUIET_MAIL, promise("2026-10-19"), sent("2026-10-22T09:00"), AWAY)


def test_out_of_office_waits_for_the_return_and_says_so():
    found = planned(ABSENT, "2026-10-23")
    assert told(found) == "wait_until 11-03 inquiry1 email T10 editor"
    assert found.attempts == 0
    assert "out of office until Fri 30; the working day after" in english(reason_clauses(found.reason))


def test_of_two_absences_the_longer_counts():
    office = activity("2026-10-22T09:02", Direction.IN, Purpose.OUT_OF_OFFICE, until=date(2026, 11, 4))
    both = opportunity(interview(), QUIET_MAIL, promise("2026-10-19"), replace(AWAY, person="editor"), office)
    assert told(planned(both, "2026-10-23")) == "wait_until 11-05 inquiry1 email T10 editor"


def test_an_absence_is_over_when_they_speak():
    back = ABSENT.with_parts(activities=(got("2026-10-26", person="editor"),))
    assert told(planned(back, "2026-10-27")) == "wait_until 11-04 inquiry1 email T12 editor"


def test_an_absence_of_somebody_else_delays_nothing():
    other = replace(AWAY, person="editor", until=date(2026, 11, 27))
    it = waiting(person(), HR, promise("2026-10-23"), other)
    assert told(planned(it, "2026-10-23")) == "wait_until 10-28 inquiry1 call T11 hr"


def test_a_ring_without_an_answer_is_no_attempt_and_two_are_enough_for_a_day():
    once = waiting(promise("2026-10-19"), called("2026-10-22T09:40", Outcome.NO_ANSWER))
    assert told(planned(once, "2026-10-22T15:00")) == "now 10-22 inquiry1 call T11 editor"
    before = once.with_parts(activities=(called("2026-10-21T14:10", Outcome.NO_ANSWER),))
    assert planned(before, "2026-10-22T15:00").verdict == "now"
    twice = once.with_parts(activities=(called("2026-10-22T14:10", Outcome.NO_ANSWER),))
    found = planned(twice, "2026-10-22T15:00")
    assert told(found) == "wait_until 10-23 inquiry1 call T11 editor"
    assert found.attempts == 0
    assert "Thu 22 skipped: you rang twice, and nobody answered" in english(reason_clauses(found.reason))


def test_call_and_email_on_one_day_are_one_attempt():
    both = waiting(promise("2026-10-19"), called("2026-10-22T09:40"), sent("2026-10-22T16:00"))
    assert planned(both, "2026-10-23").attempts == 1
