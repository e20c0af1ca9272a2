"""The month as 42 days, and the entries of each."""

from datetime import date

from msgspec.structs import replace

from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.daily_plan import daily_plan
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.ui.calendar.days import grid_start, month_days
from follow_up_desk.ui.calendar.entries import EntryKind
from follow_up_desk.ui.calendar.entry_index import EntryIndex
from tests.builders import NOW, OWNER, at, book_of, few_holidays, interview, offer, own, promise, reader_book, waiting

OCTOBER = date(2026, 10, 1)
SUNDAY, MONDAY = 6, 0


def month(book, of=OCTOBER, first=SUNDAY, selected=None, now=NOW):
    calendars = Calendars(few_holidays)
    agenda = build_agenda(book, calendars, now)
    any_ = next(iter(book.opportunities.values()), waiting())
    days = calendars.of(any_, book.owner, book.policy)
    index = EntryIndex(agenda, book, daily_plan(agenda, book))
    return {day.day: day for day in month_days(index, of, first, days, selected)}


def test_six_weeks_begin_with_the_first_day_of_the_week():
    assert grid_start(OCTOBER, SUNDAY) == date(2026, 9, 27)
    assert grid_start(OCTOBER, MONDAY) == date(2026, 9, 28)
    days = list(month(book_of()))
    assert (len(days), days[0], days[-1]) == (42, date(2026, 9, 27), date(2026, 11, 7))


def test_days_of_other_months_and_today_are_known():
    days = month(book_of())
    assert not days[date(2026, 9, 30)].in_month
    assert days[OCTOBER].in_month
    assert [day for day, cell in days.items() if cell.today] == [NOW.date()]


def test_the_readers_month():
    days = month(reader_book())
    told = {
        day.day: [(entry.kind, entry.title) for entry in cell.entries]
        for day, cell in days.items()
        if cell.entries and cell.in_month
    }
    story = "the subject of a brief story to write"
    runs = (EntryKind.PROMISE, f"They promised {story}")
    assert told == {
        15: [(EntryKind.INTERVIEW, "Interview 1: on site")],
        19: [runs],
        20: [runs],
        21: [runs],
        22: [(EntryKind.LATER, "Send Martin Hale something useful"), runs],
        23: [(EntryKind.PROMISE, f"Their time to send it ends: {story}")],
        27: [(EntryKind.PLANNED, "Call Martin Hale about the subject of a brief story to write")],
    }


def test_a_promised_time_is_a_line_from_its_first_day_to_its_last():
    days = month(reader_book())
    spans = {day.day: cell.spans[0] for day, cell in days.items() if cell.spans}
    promised = {day: span for day, span in spans.items() if not span.grace}
    assert sorted(promised) == [19, 20, 21, 22, 23]
    assert [day for day, span in promised.items() if span.first] == [19]
    assert [day for day, span in promised.items() if span.last] == [23]


def test_the_grace_runs_behind_it_in_its_own_lane():
    days = month(reader_book())
    grace = {day.day: cell.spans[0] for day, cell in days.items() if cell.spans and cell.spans[0].grace}
    assert sorted(grace) == [24, 25, 26], "until the day before the call"
    assert {span.lane for span in grace.values()} == {days[date(2026, 10, 23)].spans[0].lane}
    assert days[date(2026, 10, 26)].grace == "extra days for Valley Magazine"
    assert days[date(2026, 10, 23)].grace == ""


def test_days_on_which_nobody_is_called_say_so():
    days = month(reader_book())
    assert days[date(2026, 10, 26)].blocked == "no calls on Mondays"
    assert not days[date(2026, 10, 26)].free
    assert days[date(2026, 10, 27)].blocked == ""
    assert days[date(2026, 10, 24)].weekend == "a weekend"
    assert days[date(2026, 10, 26)].spoken.startswith("Monday 26 October, no calls on Mondays, extra days for")


def test_a_promise_without_a_first_day_is_a_line_on_its_last():
    days = month(book_of(waiting(promise("2026-10-28"))))
    promised = [(day, cell.spans[0]) for day, cell in days.items() if cell.spans and not cell.spans[0].grace]
    assert [(day.day, span.first, span.last) for day, span in promised] == [(28, True, True)]


def test_lines_that_meet_run_in_lanes_and_the_selected_one_is_first():
    spans = promise("2026-10-28", from_=date(2026, 10, 26))
    book = book_of(*(replace(waiting(spans), id=id) for id in ("a", "b", "c", "d", "e")))
    cell = month(book, selected="d")[date(2026, 10, 27)]
    assert [(span.lane, span.opportunity, span.selected) for span in cell.spans] == [
        (0, "d", True),
        (1, "a", False),
    ]
    assert len([entry for entry in cell.entries if entry.kind is EntryKind.PROMISE]) == 5, "what has no lane is listed"


def test_what_is_due_is_told_apart_from_what_is_planned():
    days = month(book_of(waiting(promise("2026-10-16"))))
    first = days[NOW.date()].chips[0]
    assert (first.kind, first.title) == (EntryKind.OPEN, "Call Editor and ask where things stand")
    assert EntryKind.LATER in [entry.kind for entry in days[date(2026, 10, 29)].entries]


def test_an_offer_that_ends_is_marked():
    days = month(book_of(waiting(offer("2026-10-20", deadline="2026-10-28T17:00"))))
    ends = [entry for entry in days[date(2026, 10, 28)].entries if entry.kind is EntryKind.DEADLINE]
    assert [(entry.title, entry.clock) for entry in ends] == [("Their offer ends", "17:00")]


def test_a_closed_one_shows_its_rounds_and_plans_nothing():
    book = book_of(waiting(promise("2026-10-28"), offer("2026-10-20", deadline="2026-10-28T17:00"), own("2026-10-21")))
    entries = [entry for cell in month(book).values() for entry in cell.entries]
    assert [entry.kind for entry in entries] == [EntryKind.INTERVIEW]


def test_what_is_due_comes_before_what_is_optional_whoever_is_selected():
    due = replace(waiting(promise("2026-10-16")), id="due", company="Due")
    reader = reader_book().opportunities["reader"]
    cell = month(book_of(reader, due), selected="reader")[NOW.date()]
    assert [(chip.company, chip.kind) for chip in cell.chips] == [
        ("Due", EntryKind.OPEN),
        ("Valley Magazine", EntryKind.LATER),
    ]


def test_a_line_says_what_was_promised():
    story = month(reader_book())[date(2026, 10, 20)].spans[0]
    assert (story.name, story.full) == (
        "Valley Magazine",
        "Valley Magazine: the subject of a brief story to write",
    )
    assert (story.ago, story.run) == (1, 5), "it ends where the days of grace begin"


def test_the_selected_ones_entries_come_first():
    book = book_of(*(replace(waiting(promise("2026-10-16")), id=id, company=id.title()) for id in ("a", "b")))
    cell = month(book, selected="b")[NOW.date()]
    assert (cell.chips[0].company, cell.chips[0].selected) == ("B", True)


def test_free_days_are_shaded_and_holidays_named():
    days = month(book_of(), date(2026, 11, 1))
    assert days[date(2026, 11, 8)].free
    assert days[date(2026, 11, 8)].off == ""
    veterans = days[date(2026, 11, 11)]
    assert (veterans.free, veterans.off, veterans.note) == (True, "public holiday: Veterans Day", "Veterans Day")
    assert not days[date(2026, 11, 10)].free
    assert days[date(2026, 11, 27)].off == "a quiet period"


def test_an_interview_stands_on_the_users_own_day():
    late = replace(interview("2026-10-20T20:00"), start=at("2026-10-20T20:00"))
    book = book_of(waiting(late), owner=replace(OWNER, time_zone="Europe/Berlin"))
    rounds = [(day.day, e.clock) for day, c in month(book).items() for e in c.entries if e.kind is EntryKind.INTERVIEW]
    assert (21, "02:00") in rounds
    spoken = [e.spoken for c in month(book).values() for e in c.entries if e.clock == "02:00"]
    assert spoken[0].startswith("02:00 (Tue 20 Oct, 20:00 in New York), ")


def test_a_screen_reader_hears_the_day_and_its_entries():
    days = month(reader_book())
    assert days[date(2026, 10, 27)].spoken == (
        "Tuesday 27 October, 1 entry: "
        "09:30, Valley Magazine, Call Martin Hale about the subject of a brief story to write"
    )
    assert days[NOW.date()].spoken.startswith("Thursday 22 October, today, 2 entries: ")
    assert days[date(2026, 10, 28)].spoken == "Wednesday 28 October"
    november = month(book_of(), date(2026, 11, 1))
    assert november[date(2026, 11, 11)].spoken == "Wednesday 11 November, public holiday: Veterans Day"


def test_the_name_of_a_period_runs_along_its_days_and_begins_anew_with_the_week():
    spans = promise("2026-10-20", from_=date(2026, 10, 15))
    book = book_of(waiting(spans, company="Valley Magazine"))
    days = month(book)
    parts = {day.day: cell.spans[0] for day, cell in days.items() if cell.spans}
    assert {part.name for part in parts.values()} == {"Valley Magazine"}
    assert [(day, parts[day].ago, parts[day].run) for day in (15, 17, 18, 19)] == [
        (15, 0, 3), (17, 2, 3), (18, 0, 3), (19, 1, 3),
    ]  # fmt: skip


def test_the_clock_orders_a_day_and_what_has_no_hour_comes_first():
    early, late = interview("2026-10-22T09:00", id="early"), interview("2026-10-22T15:00", id="late")
    book = book_of(waiting(late, id="a"), waiting(early, id="b"), waiting(promise("2026-10-16"), id="c"))
    cell = month(book)[date(2026, 10, 22)]
    hours = [entry.clock for entry in cell.agenda]
    assert hours == sorted(hours, key=lambda hour: (bool(hour), hour))
    assert [entry.opportunity for entry in cell.agenda if entry.kind is EntryKind.INTERVIEW] == ["b", "a"]
