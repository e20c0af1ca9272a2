"""Edge cases of the rules: the last day of a step, what does not count for it, whom it goes to."""

from datetime import date

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import (
    Channel,
    InterviewKind,
    OfferForm,
    ProcessKind,
    PromiseSubject,
    Purpose,
    Verdict,
)
from tests.builders import (
    at,
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

ACCEPTED = opportunity(interview(), offer("2026-10-20"), sent("2026-10-21", Purpose.ACCEPT), id="other")
NO = got("2026-10-20T16:00", Purpose.REJECTION)
SEPTEMBER = opportunity(interview("2026-09-10"), promise("2026-09-18", made="2026-09-10T11:00"))
RESTING = SEPTEMBER.with_parts(activities=(called("2026-09-23"), sent("2026-09-30")))
FINAL_NO = waiting(NO, kind=ProcessKind.FINAL_ROUND)


def step(kind, it, when="2026-10-22", *others, **policy):
    """Return the first step of that kind, or None."""
    return next((s for s in planned(it, when, *others, **policy).steps if s.kind == kind), None)


# Whether a step stands: kind, opportunity, instant, yes or no.
STANDS = {
    # A01, A35, A38, A42: answer them
    "an answer is due for ten working days": (
        ("reply", opportunity(got("2026-10-08", Purpose.INVITATION)), "2026-10-22T23:00"),
        True,
    ),
    "and then no more": (("reply", opportunity(got("2026-10-08", Purpose.INVITATION)), "2026-10-23"), False),
    "not after acceptance elsewhere": (
        ("reply", waiting(got("2026-10-21T16:00", Purpose.INVITATION)), "2026-10-22", ACCEPTED),
        False,
    ),
    "an invitation is answered by going there": (
        ("reply", waiting(got("2026-10-19", Purpose.INVITATION), interview("2026-10-21", id="second")), "2026-10-22"),
        False,
    ),
    "not by a round that is still ahead": (
        ("reply", waiting(got("2026-10-19", Purpose.INVITATION), interview("2026-10-28", id="second")), "2026-10-22"),
        True,
    ),
    "by going there from its first moment on": (
        (
            "reply",
            waiting(got("2026-10-19", Purpose.INVITATION), interview("2026-10-22", id="second", minutes=5)),
            "2026-10-22",
        ),
        False,
    ),
    "and not a moment before": (
        (
            "reply",
            waiting(got("2026-10-19", Purpose.INVITATION), interview("2026-10-22", id="second")),
            "2026-10-22T09:59",
        ),
        True,
    ),
    "a round that began with the invitation is another": (
        (
            "reply",
            opportunity(got("2026-10-21", Purpose.INVITATION), interview("2026-10-21", id="second")),
            "2026-10-21T10:30",
        ),
        True,
    ),
    "what was sent in the same moment is the answer": (
        (
            "reply",
            waiting(got("2026-10-21", Purpose.INVITATION), sent("2026-10-21", Purpose.REPLY)),
            "2026-10-22",
        ),
        False,
    ),
    "a day before the rest is no long silence": (
        ("reply", RESTING.with_parts(activities=(got("2026-10-06"),)), "2026-10-07"),
        False,
    ),
    "from the day of rest on it is": (
        ("reply", RESTING.with_parts(activities=(got("2026-10-07"),)), "2026-10-08"),
        True,
    ),
    "attempts before their last word are no silence": (
        (
            "reply",
            SEPTEMBER.with_parts(
                activities=(
                    called("2026-09-15"),
                    sent("2026-09-16"),
                    got("2026-09-21"),
                    sent("2026-09-30"),
                    got("2026-10-21", id="z"),
                )
            ),
            "2026-10-22",
        ),
        False,
    ),
    "a new date that breaks a long silence does not hide it": (
        (
            "reply",
            RESTING.with_parts(
                activities=(got("2026-10-21", Purpose.NEW_DATE),),
                promises=(promise("2026-10-30", made="2026-10-21T10:00", id="p2"),),
            ),
            "2026-10-22",
        ),
        True,
    ),
    "nor by the round before it": (("reply", waiting(got("2026-10-19", Purpose.INVITATION)), "2026-10-22"), True),
    "an ordinary word needs none": (("reply", waiting(got("2026-10-21")), "2026-10-22"), False),
    "out of office needs none": (("reply", waiting(got("2026-10-21", Purpose.OUT_OF_OFFICE)), "2026-10-22"), False),
    "their second word after you moved on needs none": (
        (
            "reply",
            waiting(own("2026-10-12"), got("2026-10-13"), sent("2026-10-14", Purpose.REPLY), got("2026-10-21")),
            "2026-10-22",
        ),
        False,
    ),
    "their word after you moved on is answered though you wrote in between": (
        (
            "reply",
            waiting(own("2026-10-12"), sent("2026-10-14", Purpose.OTHER), got("2026-10-21")),
            "2026-10-22",
        ),
        True,
    ),
    # A16, A17: deliver
    "a delivery before it was asked for is none": (
        ("deliver", waiting(request("2026-10-21"), sent("2026-10-20", Purpose.DELIVER)), "2026-10-22"),
        True,
    ),
    "at the same time it is": (
        ("deliver", waiting(request("2026-10-21"), sent("2026-10-21", Purpose.DELIVER)), "2026-10-22"),
        False,
    ),
    "another thing is another thing": (
        (
            "deliver",
            waiting(request("2026-10-21"), sent("2026-10-21T15:00", Purpose.DELIVER, answers="x")),
            "2026-10-22",
        ),
        True,
    ),
    "this very thing": (
        (
            "deliver",
            waiting(request("2026-10-21"), sent("2026-10-21T15:00", Purpose.DELIVER, answers="r-2026-10-21")),
            "2026-10-22",
        ),
        False,
    ),
    "an inquiry is no delivery": (
        ("deliver", waiting(request("2026-10-21"), sent("2026-10-21T15:00")), "2026-10-22"),
        True,
    ),
    "nothing is delivered after a no": (("deliver", waiting(request("2026-10-19"), NO), "2026-10-22"), False),
    "no receipt check after their word": (
        (
            "receipt_check",
            waiting(request("2026-10-19"), sent("2026-10-20", Purpose.DELIVER), got("2026-10-21")),
            "2026-10-22",
        ),
        False,
    ),
    "nor after one": (
        (
            "receipt_check",
            waiting(sent("2026-10-20", Purpose.DELIVER), sent("2026-10-21", Purpose.RECEIPT_CHECK)),
            "2026-10-22",
        ),
        False,
    ),
    "nor with a round ahead": (
        ("receipt_check", waiting(sent("2026-10-20", Purpose.DELIVER), interview("2026-10-28", id="2")), "2026-10-22"),
        False,
    ),
    "the receipt while there is a day for it before the status": (
        ("receipt_check", waiting(sent("2026-10-19", Purpose.DELIVER)), "2026-10-23T11:59"),
        True,
    ),
    "and none where only the day of the status is left": (
        ("receipt_check", waiting(sent("2026-10-19", Purpose.DELIVER)), "2026-10-23T12:00"),
        False,
    ),
    "none where they spoke as it was delivered": (
        (
            "receipt_check",
            waiting(got("2026-10-20", Purpose.ACKNOWLEDGEMENT), sent("2026-10-20", Purpose.DELIVER)),
            "2026-10-22",
        ),
        False,
    ),
    "then the status itself": (("receipt_check", waiting(sent("2026-10-20", Purpose.DELIVER)), "2026-10-27"), False),
    # A29 to A31: after a no
    "feedback for ten working days": (("feedback", waiting(NO), "2026-11-03T20:00"), True),
    "and no more": (("feedback", waiting(NO), "2026-11-04"), False),
    "asked once": (("feedback", waiting(NO, sent("2026-10-22T09:00", Purpose.FEEDBACK_REQUEST)), "2026-10-23"), False),
    "an earlier no's question was another": (
        (
            "feedback",
            waiting(
                got("2026-10-16", Purpose.REJECTION),
                sent("2026-10-17", Purpose.FEEDBACK_REQUEST),
                own("2026-10-18", Purpose.REOPEN),
                NO,
            ),
            "2026-10-22",
        ),
        True,
    ),
    "a hello after ninety days": (("keep_in_touch", FINAL_NO, "2027-01-18"), True),
    "for a month": (("keep_in_touch", FINAL_NO, "2027-02-17T16:00"), True),
    "and no more hello": (("keep_in_touch", FINAL_NO, "2027-02-17T16:01"), False),
    "only after a final round": (("keep_in_touch", waiting(NO), "2027-01-18"), False),
    "a final round among others": (
        ("keep_in_touch", waiting(interview("2026-10-19", id="2", kind=InterviewKind.FINAL), NO), "2027-01-18"),
        True,
    ),
    "said already": (
        ("keep_in_touch", FINAL_NO.with_parts(activities=(sent("2026-12-01", Purpose.KEEP_IN_TOUCH),)), "2027-01-18"),
        False,
    ),
    "no hello without a no": (("keep_in_touch", waiting(kind=ProcessKind.FINAL_ROUND), "2027-01-18"), False),
    # A35: on hold
    "no look after a word": (
        ("check_back", waiting(got("2026-09-01", Purpose.ON_HOLD), got("2026-10-21")), "2026-10-22"),
        False,
    ),
    "no look after acceptance elsewhere": (
        ("check_back", waiting(got("2026-10-19", Purpose.ON_HOLD)), "2026-10-22", ACCEPTED),
        False,
    ),
    # A08, A09: a thought
    "no thought before the thanks": (("thought", opportunity(interview(), promise("2026-10-30")), "2026-10-19"), False),
    "a thought once": (
        ("thought", waiting(promise("2026-10-30"), sent("2026-10-19", Purpose.THOUGHT)), "2026-10-22"),
        False,
    ),
    "not on their last day": (("thought", waiting(promise("2026-10-22")), "2026-10-22"), False),
    "the day before it": (("thought", waiting(promise("2026-10-23")), "2026-10-22"), True),
    "without a date for three working days": (("thought", waiting(), "2026-10-19"), True),
    "on the third, without a date": (("thought", waiting(), "2026-10-20"), True),
    "not with a round ahead": (
        ("thought", waiting(promise("2026-10-30"), interview("2026-10-28", id="2")), "2026-10-22"),
        False,
    ),
    "not with an offer in hand": (
        ("thought", waiting(promise("2026-10-30"), offer("2026-10-21")), "2026-10-22"),
        False,
    ),
    "not after acceptance elsewhere either": (
        ("thought", waiting(promise("2026-10-30")), "2026-10-22", ACCEPTED),
        False,
    ),
    # A03, A05: debrief
    "a debrief for a day": (("debrief", opportunity(interview("2026-10-21T09:30")), "2026-10-22T10:30"), True),
    "and no longer": (("debrief", opportunity(interview("2026-10-21T09:30")), "2026-10-22T10:31"), False),
    "a note of the day before is none": (
        (
            "debrief",
            opportunity(interview("2026-10-22T09:00"), replace(note("2026-10-21"), interview=None)),
            "2026-10-22T10:30",
        ),
        True,
    ),
    "a promise noted": (
        ("debrief", opportunity(interview("2026-10-22T09:00"), promise(made="2026-10-22T09:50")), "2026-10-22T10:30"),
        False,
    ),
    "a promise of the round before": (
        (
            "debrief",
            opportunity(interview("2026-10-22T09:00", id="2"), interview(), promise(made="2026-10-15T11:00")),
            "2026-10-22T10:30",
        ),
        True,
    ),
    # A26 to A28: an offer in hand
    "more time until two days before": (
        (
            "extension_request",
            waiting(offer("2026-10-19", deadline="2026-10-24T17:00", preferred=True)),
            "2026-10-22T17:00",
        ),
        True,
    ),
    "not in the last two days": (
        (
            "extension_request",
            waiting(offer("2026-10-19", deadline="2026-10-24T17:00", preferred=True)),
            "2026-10-22T17:01",
        ),
        False,
    ),
    "more time is asked for once": (
        (
            "extension_request",
            waiting(
                offer("2026-10-19", deadline="2026-10-30T17:00", preferred=True),
                sent("2026-10-20", Purpose.EXTENSION_REQUEST),
            ),
            "2026-10-22",
        ),
        False,
    ),
    "not for the one you want": (
        ("extension_request", waiting(offer("2026-10-19", deadline="2026-10-30T17:00")), "2026-10-22"),
        False,
    ),
    "a spoken offer without a date is not decided on": (
        ("decide", waiting(offer("2026-10-19", OfferForm.VERBAL)), "2026-10-22"),
        False,
    ),
    "with a date it is": (
        ("decide", waiting(offer("2026-10-19", OfferForm.VERBAL, "2026-10-30T17:00")), "2026-10-22"),
        True,
    ),
    "on paper nobody asks for paper": (("written_offer_check", waiting(offer("2026-10-19")), "2026-10-22"), False),
    "an offer asks until its last moment": (
        ("decide", waiting(offer("2026-10-16", deadline="2026-10-22T17:00")), "2026-10-22T16:59"),
        True,
    ),
    "and then no more of it": (
        ("decide", waiting(offer("2026-10-16", deadline="2026-10-22T17:00")), "2026-10-22T17:00"),
        False,
    ),
    "asked for paper twice": (
        (
            "written_offer_check",
            waiting(
                offer("2026-10-19", OfferForm.VERBAL),
                sent("2026-10-21", Purpose.WRITTEN_OFFER_CHECK),
                sent("2026-10-28", Purpose.WRITTEN_OFFER_CHECK),
            ),
            "2026-10-29",
        ),
        False,
    ),
    "thanked for the offer": (
        ("reply", waiting(offer("2026-10-19"), sent("2026-10-19T11:00", Purpose.OTHER)), "2026-10-22"),
        False,
    ),
    "a word before the offer is no thanks": (
        ("reply", waiting(offer("2026-10-19"), sent("2026-10-19T09:59", Purpose.OTHER)), "2026-10-22"),
        True,
    ),
}


@pytest.mark.parametrize("case", STANDS)
def test_whether_it_stands(case):
    asked, expected = STANDS[case]
    assert (step(*asked) is not None) == expected


# The day that a step is made for: kind, opportunity, instant, its due day.
DUE = {
    "deliver the next working day": (("deliver", waiting(request("2026-10-23")), "2026-10-23T11:00"), "10-26"),
    "deliver a working day before the deadline": (
        ("deliver", waiting(request("2026-10-19", due="2026-10-26"))),
        "10-23",
    ),
    "never before it was asked for": (("deliver", waiting(request("2026-10-22T09:00", due="2026-10-22"))), "10-22"),
    "the receipt two working days later": (
        ("receipt_check", waiting(sent("2026-10-16T12:00", Purpose.DELIVER)), "2026-10-19"),
        "10-20",
    ),
    "not on a Monday": (("receipt_check", waiting(sent("2026-10-15T12:00", Purpose.DELIVER)), "2026-10-16"), "10-20"),
    "an e-mail may go on the day after a Monday holiday": (
        ("receipt_check", opportunity(interview("2026-09-01"), sent("2026-09-03", Purpose.DELIVER)), "2026-09-04"),
        "09-08",
    ),
    "an invitation by the next working day": (
        ("reply", waiting(got("2026-10-23", Purpose.INVITATION)), "2026-10-23T11:00"),
        "10-26",
    ),
    "who did not come hears it the same day": (
        ("reply", waiting(got("2026-10-23T09:00", Purpose.NO_SHOW)), "2026-10-23T11:00"),
        "10-23",
    ),
    "the first look after twenty working days": (("check_back", waiting(got("2026-10-20", Purpose.ON_HOLD))), "11-18"),
    "the next sixty days later": (
        (
            "check_back",
            opportunity(
                interview("2026-08-20"), got("2026-09-01", Purpose.ON_HOLD), sent("2026-10-02", Purpose.CHECK_BACK)
            ),
        ),
        "12-01",
    ),
    "or when they said": (
        ("check_back", waiting(replace(got("2026-10-20", Purpose.ON_HOLD), until=date(2026, 11, 14)))),
        "11-19",
    ),
    "a day they named that had passed means nothing": (
        ("check_back", waiting(replace(got("2026-10-20", Purpose.ON_HOLD), until=date(2026, 10, 20)))),
        "11-18",
    ),
    "the letter two working days after the word": (
        ("written_offer_check", waiting(offer("2026-10-22T09:00", OfferForm.VERBAL))),
        "10-26",
    ),
    "decide a working day before the end": (
        ("decide", waiting(offer("2026-10-19", deadline="2026-10-26T17:00"))),
        "10-23",
    ),
    "never before it came": (("decide", waiting(offer("2026-10-22T09:00", deadline="2026-10-22T17:00"))), "10-22"),
    "five working days where no end was named": (("decide", waiting(offer("2026-10-19"))), "10-26"),
    "the newest offer counts": (
        (
            "decide",
            waiting(offer("2026-10-19", deadline="2026-10-26T17:00"), offer("2026-10-20", deadline="2026-10-30T17:00")),
        ),
        "10-29",
    ),
    "a hello after ninety days": (("keep_in_touch", FINAL_NO), "01-18"),
    "tell the others by the next working day": (("tell_others", waiting(), "2026-10-22", ACCEPTED), "10-22"),
    "tell of the offer on the first working day": (
        (
            "offer_notice",
            waiting(),
            "2026-10-25",
            opportunity(interview(), offer("2026-10-24", preferred=True), id="other"),
        ),
        "10-26",
    ),
}


@pytest.mark.parametrize("case", DUE)
def test_the_day_it_is_made_for(case):
    asked, expected = DUE[case]
    assert step(*asked).due.isoformat()[5:] == expected


TIPS = {
    "invitation": (("reply", waiting(got("2026-10-21", Purpose.INVITATION))), ()),
    "on hold": (("reply", waiting(got("2026-10-21", Purpose.ON_HOLD))), (7, 9)),
    "new date": (("reply", waiting(got("2026-10-21", Purpose.NEW_DATE))), (1,)),
    "no-show": (("reply", waiting(got("2026-10-22T09:00", Purpose.NO_SHOW))), (8,)),
    "back again": (("reply", waiting(own("2026-10-19"), got("2026-10-21"))), (8, 9)),
    "deliver": (("deliver", waiting(request("2026-10-21"))), (2,)),
    "receipt": (("receipt_check", waiting(sent("2026-10-20", Purpose.DELIVER))), (2,)),
    "feedback": (("feedback", waiting(NO)), (6, 8)),
    "hello": (("keep_in_touch", FINAL_NO), (6, 9)),
    "check again": (("check_back", waiting(got("2026-10-20", Purpose.ON_HOLD))), (7, 9)),
    "first inquiry": (("inquiry", waiting(promise("2026-10-19"))), (3, 4)),
    "without a date": (("inquiry", waiting()), (3,)),
    "second inquiry": (("inquiry", waiting(promise("2026-10-19"), called("2026-10-22T09:00"))), (3, 5)),
    "a thing they owe": (("item_inquiry", waiting(promise("2026-10-19", thing=PromiseSubject.ITEM))), (1, 3, 4)),
    "after a delivery": (("inquiry", waiting(sent("2026-10-20", Purpose.DELIVER))), (2, 3)),
    "thanks": (("thank_you", opportunity(interview("2026-10-21"))), (2,)),
    "a thought": (("thought", waiting(promise("2026-10-30"))), (2,)),
    "ask for the date": (("ask_date", opportunity(interview("2026-10-28"))), (1,)),
    "debrief": (("debrief", opportunity(interview("2026-10-22T08:30"))), (1, 2, 9)),
    "decide": (("decide", waiting(offer("2026-10-21"))), (9,)),
    "letter": (("written_offer_check", waiting(offer("2026-10-21", OfferForm.VERBAL))), (7,)),
    "thanks for the offer": (("reply", waiting(offer("2026-10-21"))), (7,)),
    "more time": (
        ("extension_request", waiting(offer("2026-10-21", deadline="2026-10-30T17:00", preferred=True))),
        (7,),
    ),
    "tell the others": (("tell_others", waiting(), "2026-10-22", ACCEPTED), (10,)),
    "remember to tell them": (("tell_others", ACCEPTED, "2026-10-22", waiting()), (10,)),
    "offer elsewhere": (
        (
            "offer_notice",
            waiting(),
            "2026-10-22",
            opportunity(interview(), offer("2026-10-21", preferred=True), id="other"),
        ),
        (3, 7),
    ),
}


@pytest.mark.parametrize("case", TIPS)
def test_the_tips_behind_it(case):
    asked, expected = TIPS[case]
    assert step(*asked).tips == expected


def test_what_is_required_and_what_is_welcome():
    required = {
        "reply": waiting(got("2026-10-21", Purpose.ON_HOLD)),
        "feedback": waiting(NO),
        "deliver": waiting(request("2026-10-21")),
        "check_back": waiting(got("2026-10-20", Purpose.ON_HOLD)),
    }
    welcome = {
        "reply": waiting(got("2026-10-21", Purpose.NEW_DATE)),
        "thought": waiting(promise("2026-10-30")),
        "debrief": opportunity(interview("2026-10-22T08:30")),
        "keep_in_touch": FINAL_NO,
    }
    assert {kind: step(kind, it).required for kind, it in required.items()} == dict.fromkeys(required, True)
    assert {kind: step(kind, it).required for kind, it in welcome.items()} == dict.fromkeys(welcome, False)


def test_the_context_tells_a_final_no_from_an_early_one():
    assert (step("feedback", waiting(NO)).reason.context, step("feedback", FINAL_NO).reason.context) == ("A29", "A31")
    assert (step("feedback", waiting(NO)).template, step("feedback", FINAL_NO).template) == ("T24", "T25")


def test_three_looks_and_then_rest():
    held = got("2026-03-02", Purpose.ON_HOLD)
    looks = [sent(day, Purpose.CHECK_BACK) for day in ("2026-04-01", "2026-06-02", "2026-08-04")]
    it = opportunity(interview("2026-02-02"), held, *looks[:2])
    assert step("check_back", it).due == date(2026, 8, 4)
    assert step("check_back", it.with_parts(activities=(looks[2],))) is None
    assert planned(it.with_parts(activities=(looks[2],))).verdict is Verdict.REST


def test_a_closing_note_is_sent_once_and_not_forever():
    it = opportunity(interview("2026-09-01"), called("2026-09-15"), sent("2026-09-22"))
    # ten working days after the last attempt is Tue 6 Oct; ten more, Tue 20 Oct
    for when, stands in (("2026-10-05", True), ("2026-10-06", True), ("2026-10-20T20:00", True), ("2026-10-21", False)):
        assert (step("closing_note", it, when, closing_note=True) is not None) == stands, when
    assert step("closing_note", it, "2026-10-06", closing_note=True).due == date(2026, 10, 6)
    assert step("closing_note", it, "2026-10-06", closing_note=True).tips == (5, 8)
    wrote = it.with_parts(activities=(sent("2026-10-06T11:00", Purpose.CLOSING_NOTE),))
    assert step("closing_note", wrote, "2026-10-07", closing_note=True) is None
    once = opportunity(interview("2026-09-01"), called("2026-09-15"))
    assert step("closing_note", once, "2026-10-06", closing_note=True) is None


def test_an_answer_that_is_kept_in_a_panel_goes_to_the_one_who_asked():
    office = person("office")
    it = waiting(person(), office, replace(request("2026-10-21"), person="office"))
    assert step("deliver", it).person == "office"
    assert step("deliver", waiting(person(), office, request("2026-10-21"))).person == "editor"


def test_a_no_at_the_weekend_is_asked_about_on_monday():
    it = waiting(got("2026-10-23T16:00", Purpose.REJECTION))
    found = step("feedback", it, "2026-10-23T17:00")
    assert found.earliest == at("2026-10-26T08:30")
    assert step("feedback", waiting(got("2026-10-20T16:00", Purpose.REJECTION, Channel.CALL))).earliest == at(
        "2026-10-21T16:00"
    )
