"""Each history of the rulings can be shown on every page and put into words: whatever a record says, no page fails."""

from datetime import timedelta

import pytest

from follow_up_desk import paths
from follow_up_desk.content.message import write_message
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.daily_plan import daily_plan
from follow_up_desk.core.explain import explain
from follow_up_desk.core.local_time import user_zone
from follow_up_desk.core.statistics import chance_of_an_offer
from follow_up_desk.core.tip_topics import tip_numbers_of, tip_topic_of
from follow_up_desk.exchange import agenda_json
from follow_up_desk.ui.calendar.entries import EntryContext, entries_of
from follow_up_desk.ui.calendar.promise_spans import promised_periods, spans_by_day
from follow_up_desk.ui.lanes.lane_marks import marks_of
from follow_up_desk.ui.lanes.lane_spans import spans_of
from follow_up_desk.ui.offers.board_content import board_of
from follow_up_desk.ui.timeline.timeline_header import headline
from follow_up_desk.ui.timeline.timeline_rows import timeline_rows
from follow_up_desk.ui.tips.panel_content import panel_content
from follow_up_desk.ui.today.today_content import today_content
from tests.builders import at, book_of
from tests.core import test_hard_histories, test_rulings

CASES = {**test_rulings.CASES, **test_hard_histories.CASES}
SHELF = Shelf(paths.resources())


@pytest.mark.parametrize("name", CASES)
def test_it_can_be_shown(name):
    it, when, _ = CASES[name]
    now = at(when) if isinstance(when, str) else when
    book = book_of(it)
    agenda = build_agenda(book, test_rulings.CALENDARS, now)
    order = daily_plan(agenda, book)
    plan, here = agenda.plans[it.id], user_zone(book.owner)
    assert plan.fault is None
    start, end = plan.facts.today - timedelta(days=40), plan.facts.today + timedelta(days=80)
    assert timeline_rows(plan, it, now)
    assert headline(plan, it, order)
    assert list(entries_of(EntryContext(plan, it, order, here, start, end))) is not None
    assert spans_by_day(promised_periods(agenda), start, end, None) is not None
    assert list(marks_of(plan, it, here, order))
    assert list(spans_of(plan, here)) is not None
    assert today_content(agenda, book, order)
    assert board_of(agenda, book)
    assert panel_content(plan, book, order, SHELF)
    assert agenda_json.row(plan, book, now.year)["why"]
    assert order.standing(plan)
    assert tip_topic_of(plan)
    assert set(tip_numbers_of(plan)) <= set(range(1, 11))
    chance_of_an_offer(agenda, book, 1)
    for step in (None, *plan.steps):
        assert explain(plan, step).paragraphs


@pytest.mark.parametrize("name", [name for name, (_, _, told) in CASES.items() if told.startswith("now")])
def test_what_is_due_has_its_words(name):
    it, when, _ = CASES[name]
    now = at(when) if isinstance(when, str) else when
    book = book_of(it)
    plan = build_agenda(book, test_rulings.CALENDARS, now).plans[it.id]
    if plan.step is not None and plan.step.template is not None:
        message = write_message(SHELF, book, plan, now)
        assert message.body or message.scripts
