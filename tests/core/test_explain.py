"""The longer why: facts, rule, numbers, skipped days, and what would change it."""

import pytest
from hypothesis import given

from follow_up_desk.core.enumerations import Purpose, Verdict
from follow_up_desk.core.explain import explain, rule_of
from follow_up_desk.core.rules import RULES
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.wording import english
from tests.builders import called, got, interview, opportunity, own, planned, promise, reader_book, sent, waiting
from tests.core.test_properties import instants, opportunities

READER = reader_book().opportunities["reader"]


def told(plan, step=None):
    return {p.key: [english((line,)) for line in p.lines] for p in explain(plan, step).paragraphs}


def test_the_readers_thursday():
    assert told(planned(READER)) == {
        "facts": ["promised by Fri 23 Oct", "2 working days' grace (Mon 26 Oct, Tue 27)"],
        "rule": [
            "ask for the answer (tips 1, 3, 4, 5; the numbers of days are defaults)",
            "call Tue 27 Oct",
        ],
        "numbers": ["Extra days when they owe you something: 2; the settings allow 1 to 3"],
        "contact": ["a question they invited: 0.5", "0.5 in all; up to 1 is fine"],
        "change": [
            "an answer from them ends the wait and gives you every attempt back",
            "a new date from them starts the count again",
            "correcting the date you read in their words moves it",
            "another number in the settings moves it",
        ],
    }
    assert explain(planned(READER)).tips == (1, 7)


def test_a_number_of_ones_own_is_told_from_the_usual_one():
    found = told(planned(READER, grace_item_bd=3))
    assert found["numbers"] == [
        "Extra days when they owe you something: 3, where 2 is usual; the settings allow 1 to 3"
    ]


def test_a_skipped_day_is_named():
    it = waiting(promise("2026-10-21"))  # grace ends on Monday 26
    assert told(planned(it))["skipped"] == ["Mon 26 Oct skipped: no calls on Mondays"]


def test_a_promise_that_was_moved_says_so():
    it = waiting(promise("2026-10-19"), promise("2026-10-30", made="2026-10-19T12:00", id="p2"))
    assert told(planned(it))["facts"][:2] == ["promised by Fri 30 Oct", "moved once"]


def test_the_outlook_falls_away_with_an_answer():
    plan = planned(READER)
    later = next(s for s in plan.steps if s.state == "later")
    assert told(plan, later)["change"] == ["it falls away as soon as they answer"]
    assert explain(plan, later).tips == later.tips


VERDICTS = {
    "rest": (
        opportunity(
            interview("2026-09-10"),
            promise("2026-09-18", made="2026-09-10T11:00"),
            called("2026-09-23"),
            sent("2026-09-30"),
        ),
        Verdict.REST,
        "ask for the answer",
        ["an answer from them ends the wait and gives you every attempt back"],
    ),
    "closed": (
        waiting(own("2026-10-20")),
        Verdict.CLOSED,
        None,
        ["you can open it again, and some news from them does so by itself"],
    ),
    "a duty": (
        waiting(got("2026-10-20T16:00", Purpose.REJECTION)),
        Verdict.NOW,
        "ask for feedback",
        ["it is done once you log that you did it", "you can snooze or skip it"],
    ),
    "nothing": (
        opportunity(),
        Verdict.OPTIONAL,
        None,
        ["an answer from them ends the wait and gives you every attempt back"],
    ),
}


@pytest.mark.parametrize("case", VERDICTS)
def test_verdicts(case):
    it, verdict, rule, change = VERDICTS[case]
    plan = planned(it)
    assert plan.verdict is verdict
    found = explain(plan)
    assert (found.rule.key if found.rule else None) == rule
    assert told(plan)["change"] == change


def test_on_hold_with_every_look_used_is_the_rule_that_looks_again():
    looks = [sent(f"2026-{month:02}-20T15:00", Purpose.CHECK_BACK) for month in (6, 8, 10)]
    it = opportunity(interview("2026-04-01"), got("2026-05-04", Purpose.ON_HOLD), *looks)
    plan = planned(it, "2026-11-20")
    assert plan.verdict is Verdict.REST
    assert explain(plan).rule.key == "check again"


def test_each_step_of_a_context_is_made_by_one_rule():
    made = [(kind, context) for rule in RULES for kind in rule.makes for context in rule.contexts]
    assert len(made) == len(set(made))
    assert {kind for kind, _ in made} == set(StepKind)


@given(opportunities(), instants)
def test_everything_can_be_explained(it, now):
    plan = planned(it, now)
    for step in (None, *plan.steps):
        found = explain(plan, step)
        shown = step or plan.step
        assert found.rule == rule_of(shown, (step or plan).reason)
        assert all(english(p.lines) and english((p.heading,)) for p in found.paragraphs)
        assert {"facts", "change"} <= {p.key for p in found.paragraphs}
        if shown:
            assert shown.kind in found.rule.makes
