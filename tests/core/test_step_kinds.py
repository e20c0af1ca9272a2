"""The table of step kinds: every kind has its row, and a row names only what there is."""

import pytest

from follow_up_desk import paths
from follow_up_desk.core.enumerations import PURPOSES, Direction, Purpose
from follow_up_desk.core.rules import RULES
from follow_up_desk.core.step_kinds import STEP_KINDS, StepKind
from follow_up_desk.core.step_titles import step_title
from tests.builders import got, interview, opportunity, planned, sent


def test_every_kind_has_a_row_and_a_rule_that_makes_it() -> None:
    assert list(STEP_KINDS) == list(StepKind)
    assert {kind for rule in RULES for kind in rule.makes} == set(StepKind)


@pytest.mark.parametrize("kind", StepKind)
def test_a_row_names_only_what_there_is(kind: StepKind) -> None:
    row = STEP_KINDS[kind]
    assert row.purpose in PURPOSES[Direction.OUT]
    assert (paths.resources() / "icons" / f"{row.icon}.svg").is_file()
    assert (paths.resources() / "tips" / f"{row.topic}.toml").is_file()
    assert row.asks or not row.chases


def test_a_request_for_feedback_is_done_once_it_was_sent_for_its_purpose() -> None:
    it = opportunity(interview("2026-10-15"), got("2026-10-20T15:00", Purpose.REJECTION))
    step = planned(it, "2026-10-22").step
    assert step is not None
    assert step_title(step, it).message == "Ask {person} for feedback"
    done = it.with_parts(activities=(sent("2026-10-22", STEP_KINDS[step.kind].purpose),))
    assert StepKind.FEEDBACK not in [s.kind for s in planned(done, "2026-10-23").steps]
