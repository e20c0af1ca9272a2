"""The user's record in numbers, the chance as a range, the live pipeline and fit both ways."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.chances import PRIOR, chance, quantile
from follow_up_desk.core.enumerations import (
    Channel,
    InterviewKind,
    NoteTopic,
    OfferForm,
    Outcome,
    PromiseSubject,
    Purpose,
    Verdict,
)
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.fit import fit_notes, fit_questions
from follow_up_desk.core.pipeline import pipeline
from follow_up_desk.core.statistics import AnswerTimes, Funnel, PromiseCounts, Share, chance_of_an_offer, statistics
from follow_up_desk.core.wording import english
from tests.builders import (
    at,
    book_of,
    called,
    few_holidays,
    got,
    interview,
    note,
    offer,
    opportunity,
    own,
    planned,
    promise,
    sent,
    waiting,
)
from tests.core.test_properties import instants, opportunities

NO = got("2026-10-20T16:00", Purpose.REJECTION)


def agenda(*them, when="2026-10-22"):
    renamed = [replace(it, id=f"o{n}") for n, it in enumerate(them)]
    return build_agenda(book_of(*renamed), Calendars(few_holidays), at(when))


def numbers(*them, **more):
    return statistics(agenda(*them, **more))


def test_the_funnel():
    at_rest = waiting(promise("2026-10-16"), called("2026-10-21", id="1"), sent("2026-10-28", id="2"))
    them = [
        opportunity(got("2026-10-21", Purpose.INVITATION)),  # not interviewed yet
        waiting(),  # open
        waiting(NO),
        waiting(interview("2026-10-19", id="second", kind=InterviewKind.FINAL), NO),
        waiting(own("2026-10-20")),
        at_rest,
        waiting(sent("2026-10-20", Purpose.WITHDRAW)),
        waiting(offer("2026-10-19"), sent("2026-10-20", Purpose.ACCEPT)),
        waiting(offer("2026-10-19", OfferForm.VERBAL), sent("2026-10-20", Purpose.DECLINE)),
    ]
    found = numbers(*them, when="2026-11-20").funnel
    assert found == Funnel(9, 8, 1, 1, offers=2, accepted=1, rejected=2, silent=2, left=1)
    assert found.decided == 6


def test_nothing_to_count_gives_no_number():
    found = numbers()
    assert found.funnel.decided == 0
    assert found.answers == AnswerTimes(None, 0, 0)
    assert (found.promises.share, found.after_silence) == (Share(0, 0), Share(0, 0))


ANSWERED = {
    "no answer yet": (waiting(), AnswerTimes(None, 0, 1)),
    "after a weekend": (waiting(got("2026-10-19")), AnswerTimes(2, 1, 0)),
    "a receipt is none": (waiting(got("2026-10-19", Purpose.ACKNOWLEDGEMENT)), AnswerTimes(None, 0, 1)),
    "an absence is none": (waiting(got("2026-10-19", Purpose.OUT_OF_OFFICE)), AnswerTimes(None, 0, 1)),
    "nor what came before": (waiting(got("2026-10-15T09:00")), AnswerTimes(None, 0, 1)),
    "the first one counts": (waiting(got("2026-10-16"), got("2026-10-20")), AnswerTimes(1, 1, 0)),
    "talked on the phone": (waiting(called("2026-10-20", Outcome.TALKED)), AnswerTimes(3, 1, 0)),
    "over without a word": (waiting(own("2026-10-20")), AnswerTimes(None, 0, 0, 1)),
    "two rounds": (
        waiting(got("2026-10-16"), interview("2026-10-20", id="second"), got("2026-10-22T09:00")),
        AnswerTimes(1.5, 2, 0),
    ),
}


@pytest.mark.parametrize("case", ANSWERED)
def test_how_long_answers_take(case):
    it, expected = ANSWERED[case]
    assert numbers(it).answers == expected


def test_promises_kept_in_time_late_moved_and_passed():
    kept = waiting(promise("2026-10-20"), got("2026-10-20T23:00", Purpose.INVITATION))
    on_monday = waiting(promise("2026-10-17"), got("2026-10-19", Purpose.INVITATION))  # a Saturday runs to Monday
    late = waiting(promise("2026-10-19"), NO)
    moved = waiting(promise("2026-10-19"), promise("2026-10-30", made="2026-10-19T12:00", id="p2"))
    passed = waiting(promise("2026-10-20"))
    standing = waiting(promise("2026-10-30"))
    silent = waiting(promise(None))
    found = numbers(kept, on_monday, late, moved, passed, standing, silent).promises
    assert found == PromiseCounts(in_time=2, late=1, moved=1, passed=1)
    assert found.share == Share(2, 5)


ASKED = {
    "inside the gap": ((sent("2026-10-20"),), Share(0, 0)),
    "the gap is over": ((sent("2026-10-15T12:00"),), Share(0, 1)),
    "answered": ((sent("2026-10-20"), got("2026-10-21")), Share(1, 1)),
    "answered at once on the phone": ((called("2026-10-20", Outcome.TALKED),), Share(1, 1)),
    "call and mail on one day": ((called("2026-10-20"), sent("2026-10-20T15:00"), got("2026-10-21")), Share(1, 1)),
    "the second one was": ((sent("2026-10-15T12:00"), called("2026-10-20"), got("2026-10-21")), Share(1, 2)),
    "bounced": ((sent("2026-10-15T12:00"), got("2026-10-15T12:01", Purpose.BOUNCE)), Share(0, 0)),
    "out of office": ((sent("2026-10-20"), got("2026-10-20T12:00", Purpose.OUT_OF_OFFICE)), Share(0, 0)),
    "thanks ask nothing": ((sent("2026-10-20", Purpose.THANK_YOU), got("2026-10-21")), Share(0, 0)),
}


@pytest.mark.parametrize("case", ASKED)
def test_answers_after_silence(case):
    details, expected = ASKED[case]
    assert numbers(waiting(*details)).after_silence == expected


def test_the_prior_spans_the_published_averages():
    assert quantile(*PRIOR, 0.1) == pytest.approx(0.17, abs=0.02)
    assert quantile(*PRIOR, 0.9) == pytest.approx(0.45, abs=0.02)
    assert quantile(1, 1, 0.3) == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("offers", "decided", "more", "low", "likely", "high"),
    [
        (0, 0, 1, 16, 29, 44),
        (0, 0, 3, 41, 62, 82),
        (0, 0, 8, 75, 90, 99),
        (0, 10, 3, 26, 45, 63),
        (5, 10, 1, 25, 37, 49),
    ],
)
def test_chance(offers, decided, more, low, likely, high):
    found = chance(offers, decided, more)
    assert [round(100 * share) for share in (found.low, found.likely, found.high)] == [low, likely, high]


def test_a_chance_in_words():
    assert english((chance(0, 0, 1).text,)) == (
        "at least one offer in 1 more interview: 16 to 44 %, if yours are like these"
    )
    assert english((chance(1, 4, 3).text,)).startswith("at least one offer in 3 more interviews: ")
    assert english((chance(1, 4, 3).record,)) == "your own record: 1 of 4 decided"


@given(st.integers(0, 60), st.integers(0, 90), st.integers(1, 30))
@example(2000, 2000, 3)
def test_a_chance_is_a_range_that_grows_with_interviews_and_offers(offers, without, more):
    found = chance(offers, offers + without, more)
    assert 0 <= found.low <= found.high <= 1
    assert 0 <= found.likely <= 1
    further, luckier = chance(offers, offers + without, more + 1), chance(offers + 1, offers + without + 1, more)
    assert further.low >= found.low
    assert further.high >= found.high
    assert luckier.likely >= found.likely


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ("2026-10-20T15:00", True),
        ("2026-10-20T16:00", False),
        ("2026-10-20T23:59", False),
        ("2026-10-21T15:59", False),
        ("2026-10-21T16:00", True),
    ],
)
def test_no_odds_on_the_day_of_a_no(when, shown):
    found = chance_of_an_offer(agenda(waiting(NO), waiting(), when=when), book_of(), 3)
    assert bool(found) == shown
    if when > "2026-10-21" and found:
        assert (found.offers, found.decided) == (0, 1)


def shape(*them, when="2026-10-22"):
    found = pipeline(agenda(*them, when=when), book_of())
    return (
        found.live,
        found.ending,
        english((found.risk,)) if found.risk else "",
        english((found.suggestion,)) if found.suggestion else "",
    )


ALONE = "the only active opportunity may end this week"
QUIET = "after a no, the search for more can wait until tomorrow"
FEW = "2 opportunities are active; 3 or more is a good rule: one message to someone you know does more than five forms"
START = "start one more today, so that not everything depends on this week"
ENDS = waiting(promise("2026-10-23"))
ENDS_SUNDAY = offer("2026-10-20", deadline="2026-10-25T17:00")
GOES_ON = waiting(promise("2026-10-30"))
LIVE = [
    ((), (), (), "", "nothing is active; one message to someone you know, or one application, starts something"),
    ((ENDS,), ("o0",), ("o0",), "the only active opportunity may end this week", START),
    ((ENDS, ENDS, ENDS), ("o0", "o1", "o2"), ("o0", "o1", "o2"), "all 3 active opportunities may end this week", START),
    (
        (ENDS, GOES_ON),
        ("o0", "o1"),
        ("o0",),
        "",
        "2 opportunities are active; 3 or more is a good rule: "
        "one message to someone you know does more than five forms",
    ),
    ((ENDS, GOES_ON, GOES_ON), ("o0", "o1", "o2"), ("o0",), "", ""),
    ((waiting(promise("2026-10-25")), GOES_ON, GOES_ON), ("o0", "o1", "o2"), (), "", ""),  # a Sunday runs to Monday
    ((waiting(promise("2026-10-22")), GOES_ON, GOES_ON), ("o0", "o1", "o2"), ("o0",), "", ""),  # today
    (
        (waiting(ENDS_SUNDAY), GOES_ON, GOES_ON),
        ("o0", "o1", "o2"),
        ("o0",),
        "",
        "",
    ),
    ((waiting(promise(thing=PromiseSubject.ITEM)), GOES_ON, GOES_ON), ("o0", "o1", "o2"), (), "", ""),  # no end
    ((waiting(promise("2026-10-21")), GOES_ON, GOES_ON), ("o0", "o1", "o2"), (), "", ""),  # it has passed
    (
        (waiting(own("2026-10-20")), GOES_ON, GOES_ON),
        ("o1", "o2"),
        (),
        "",
        "2 opportunities are active; 3 or more is a good rule: "
        "one message to someone you know does more than five forms",
    ),
    (
        (waiting(got("2026-10-21T15:00", Purpose.REJECTION)), ENDS),
        ("o1",),
        ("o1",),
        "the only active opportunity may end this week",
        "after a no, the search for more can wait until tomorrow",
    ),
    ((waiting(got("2026-10-21T10:00", Purpose.REJECTION)), ENDS), ("o1",), ("o1",), ALONE, START),  # a whole day ago
    ((waiting(got("2026-10-21T10:01", Purpose.REJECTION)), ENDS), ("o1",), ("o1",), ALONE, QUIET),
    ((waiting(got("2026-10-22T09:00", Purpose.FEEDBACK)), ENDS), ("o0", "o1"), ("o1",), "", FEW),
]


@pytest.mark.parametrize(("them", "live", "ending", "risk", "suggestion"), LIVE)
def test_pipeline(them, live, ending, risk, suggestion):
    assert shape(*them) == (live, ending, risk, suggestion)


def test_an_offer_that_ends_is_an_end_too_and_rest_is_not_live():
    ends = waiting(offer("2026-10-20", deadline="2026-10-23T17:00"))
    assert shape(ends)[1] == ("o0",)
    at_rest = waiting(promise("2026-10-16"), called("2026-10-21", id="1"), sent("2026-10-28", id="2"))
    assert planned(at_rest, "2026-11-20").verdict is Verdict.REST
    assert shape(at_rest, when="2026-11-20")[0] == ()
    elsewhere = waiting(offer("2026-10-20"), sent("2026-10-21", Purpose.ACCEPT, Channel.EMAIL))
    assert shape(elsewhere, GOES_ON)[0] == ()


def test_fit_is_asked_both_ways_until_it_is_noted():
    open_ = waiting(offer("2026-10-21"))
    noted = waiting(offer("2026-10-21"), note("2026-10-16", NoteTopic.FIT, "quiet office, good editor"))
    assert len(fit_questions(planned(open_).facts)) == 2
    assert fit_questions(planned(noted).facts) == ()
    assert [n.text for n in fit_notes(planned(noted).facts)] == ["quiet office, good editor"]
    for it in (opportunity(), waiting(NO)):
        assert fit_questions(planned(it).facts) == ()
    decide = [next(s for s in planned(it).steps if s.kind == "decide").reason.action for it in (open_, noted)]
    assert [english((text,)) if text else "" for text in decide] == ["would you accept these terms?", ""]


@given(st.lists(opportunities(), max_size=5), instants, st.integers(1, 9))
def test_numbers_add_up_whatever_is_logged(them, now, more):
    renamed = [replace(it, id=f"o{n}") for n, it in enumerate(them)]
    book = book_of(*renamed)
    found = build_agenda(book, Calendars(few_holidays), now)
    record = statistics(found)
    funnel = record.funnel
    assert funnel.opportunities == len(them) >= funnel.interviewed >= funnel.second_round
    assert funnel.offers + funnel.rejected + funnel.silent + funnel.left <= funnel.interviewed
    assert record.after_silence.count <= record.after_silence.of
    assert record.promises.share.count <= record.promises.share.of
    assert (record.answers.median_bd is None) == (record.answers.answered == 0)
    shown = pipeline(found, book)
    assert set(shown.ending) <= set(shown.live)
    assert (shown.risk is not None) == (bool(shown.live) and shown.ending == shown.live)
    odds = chance_of_an_offer(found, book, more)
    assert odds is None or 0 <= odds.low <= odds.high <= 1
