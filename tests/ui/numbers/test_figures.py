"""The sections and figures of the numbers page."""

import pytest

from follow_up_desk import sample
from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.ui.numbers.figures import Figure, sections_of
from tests.builders import NOW, ManualClock, at, book_of, desk_of, got, interview, opportunity, own, promise, waiting


def sections(book, now=NOW):
    desk = desk_of(book, ManualClock(now))
    return {section.name: section for section in sections_of(desk.agenda, desk.book)}


def values(section):
    return {figure.label: figure.value for figure in section.figures}


def test_an_empty_desk_has_no_numbers():
    assert sections(book_of()) == {}


def test_the_sample_is_counted():
    found = sections(sample.sample(), sample.sample_now())
    assert values(found["funnel"]) == {
        "Opportunities": "8", "Interviewed": "7", "Second interview": "1", "Final round": "1", "Offers": "1",
        "Accepted": "0",
    }  # fmt: skip
    assert found["promises"].big == "0 of 2 kept in time"
    assert found["answers"].big == "8 working days until an answer"


def test_the_parts_add_up_to_the_whole():
    found = sections(sample.sample(), sample.sample_now())
    standing = [int(value) for value in values(found["standing"]).values()]
    assert sum(standing) == 8, "each opportunity once"
    held = sum(int(value) for value in values(found["answers"]).values())
    assert found["answers"].note.endswith(f"{held} interviews are counted; an opportunity may have several.")


def test_what_ended_otherwise_is_counted_too():
    dropped = opportunity(own("2026-10-20"), id="dropped")
    found = sections(book_of(waiting(id="a"), dropped))
    assert values(found["standing"])["Ended in another way"] == "1"


def test_bars_are_as_long_as_their_share():
    found = sections(book_of(waiting(id="a"), opportunity(interview("2026-11-02"), id="b")))
    bars = {figure.label: figure.end for figure in found["funnel"].figures}
    assert (bars["Opportunities"], bars["Interviewed"], bars["Offers"]) == (1.0, 0.5, 0.0)


def test_chances_are_ranges_that_rise_and_name_their_source():
    (chances,) = (s for s in sections(book_of(waiting())).values() if s.name == "chances")
    assert [f.label for f in chances.figures] == [
        "In 1 more interview", "In 3 more interviews", "In 5 more interviews", "In 8 more interviews",
    ]  # fmt: skip
    assert all(f.start < f.likely < f.end for f in chances.figures)
    assert [f.end for f in chances.figures] == sorted(f.end for f in chances.figures)
    assert chances.note.startswith("Not a forecast for you: published averages")


@pytest.mark.parametrize(("when", "shown"), [("2026-10-22T12:00", False), ("2026-10-23T13:00", True)])
def test_there_are_no_odds_on_the_day_of_a_no(when, shown):
    no = waiting(got("2026-10-22T11:00", Purpose.REJECTION))
    assert ("chances" in sections(book_of(no), at(when))) is shown


def test_one_answer_took_one_working_day():
    answered = waiting(got("2026-10-16T15:00", Purpose.ANSWER))
    assert sections(book_of(answered))["answers"].big == "1 working day until an answer"


def test_nobody_has_answered_yet_is_said():
    assert sections(book_of(waiting(promise())))["answers"].note == "Nobody has answered yet. 1 interview is counted."


def test_a_figure_can_be_heard():
    assert Figure("Interviewed", "7", 0.9).spoken == "Interviewed: 7"
