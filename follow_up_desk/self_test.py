"""Test the installed program in a temporary folder (`--self-test`).

Each check is a function that raises if something is missing; what works otherwise is printed. Nothing here touches
the user's own desk, and no window is shown.
"""

import os
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from follow_up_desk import i18n, paths
from follow_up_desk.sample import create_sample, sample, sample_now

NEW_YEAR = datetime(2026, 1, 1, 12, tzinfo=UTC)
COLOURS = 12  # a painted page has more; a blank one has one or two
GRID = 7

Check = Callable[[Path], None]


class CheckFailed(Exception):  # noqa: N818 - shown to the user
    """Report what does not work."""


def run() -> bool:
    """Run every check, print the result, and return whether all passed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    faults = []
    for number, (works, check) in enumerate(CHECKS):
        with TemporaryDirectory(prefix="follow-up-desk-") as folder:
            try:
                check(Path(folder))
            except Exception as fault:  # whatever it is, show it to the user and run the other checks
                faults.append(f"{number + 1}. {works} No: {type(fault).__name__}: {fault}")
    print("\n".join(faults) if faults else f"Everything works ({len(CHECKS)} checks).")
    return not faults


def _require(true: object, otherwise: str) -> None:
    if not true:
        raise CheckFailed(otherwise)


def _resources(folder: Path) -> None:
    home = paths.resources()
    for name in ("icons/app.svg", "tips/ten_tips.toml", "templates/en/T01.toml", "help/en.md", "help/changes.md"):
        _require((home / name).is_file(), f"{name} is missing")


def _words(folder: Path) -> None:
    from follow_up_desk.content.dates import date_format
    from follow_up_desk.content.engine import fill
    from follow_up_desk.content.shelf import Shelf

    for language in i18n.languages():
        _require(i18n.set_language(language) == language, f"{language} cannot be spoken")
        i18n.month(NEW_YEAR.date())
    i18n.set_language(None)
    shelf = Shelf(paths.resources())
    _require(len(shelf.ten_tips) == 10, "the ten tips are not ten")
    for file in (paths.resources() / "tips").glob("*.toml"):
        shelf.tips(file.stem)
    for language in shelf.languages:
        days = date_format(shelf.phrases(language), None, None, NEW_YEAR.date())
        facts = days.forms("promised", date(2026, 1, 9))
        for template in shelf.templates(language):
            _require(fill(template, facts).body, f"{template.key} in {language} says nothing")


def _calendars(folder: Path) -> None:
    from follow_up_desk.core.local_time import zone_named
    from follow_up_desk.public_holidays import PublicHolidays

    for zone in ("America/New_York", "Europe/Berlin", "Asia/Tokyo", "Australia/Sydney"):
        zone_named(zone)
    holidays = PublicHolidays(folder / "holidays").of_year
    for country, subdivision in (("US", None), ("GB", "ENG"), ("DE", "BY"), ("FR", None), ("JP", None), ("BR", None)):
        found = holidays(country, subdivision, 2026)
        _require(date(2026, 1, 1) in found.holidays, f"{country} has no New Year's Day")
        again = PublicHolidays(folder / "holidays").of_year(country, subdivision, 2026)
        _require(again == found, f"{country} is not remembered")
    _require(
        holidays("DE", "BY", 2026).holidays[date(2026, 12, 25)] == "Christmas Day", "the holidays are not in English"
    )


def _store(folder: Path) -> None:
    from follow_up_desk.exchange import desk_file
    from follow_up_desk.store.backups import back_up
    from follow_up_desk.store.check import check
    from follow_up_desk.store.opening import open_read_only

    path = folder / paths.STORE
    create_sample(path)
    faults, holds = check(path)
    _require(not faults and holds["opportunities"] == len(sample().opportunities), "the sample is not whole")
    opened = open_read_only(path)
    try:
        _require(desk_file.read(desk_file.write(opened.load())).opportunities, "the desk file does not come back")
    finally:
        opened.close()
    back_up(path)


INVITATION = b"""BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Interview at Acme\r
DTSTART;TZID=W. Europe Standard Time:20260109T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"""
FOREIGN = {
    "a.ics": INVITATION,
    "a.eml": b"From: Ana Ruiz <ana@acme.example>\r\nSubject: Hello\r\n\r\nWe will decide by Friday.\r\n",
    "a.csv": b"Company,Role\r\nAcme,Clerk\r\n",
    "a.vcf": b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nORG:Acme\r\nEND:VCARD\r\n",
    "a.json": b'{"id": "a", "cards": [{"name": "Cook at Acme", "idList": "b"}], "lists": [{"id": "b", "name": "On"}]}',
}


def _foreign(folder: Path) -> None:
    from follow_up_desk.core.book import Book
    from follow_up_desk.core.facts_builder import Calendars
    from follow_up_desk.exchange.foreign.context import Context
    from follow_up_desk.exchange.proposing import propose
    from follow_up_desk.public_holidays import PublicHolidays

    context = Context(Book(), Calendars(PublicHolidays(folder / "holidays").of_year), NEW_YEAR)
    for name, content in FOREIGN.items():
        file = folder / name
        file.write_bytes(content)
        (found,) = propose(file, context)
        _require(found.company == "Acme" and found.skipped is None, f"{name} is not understood")
        if found.start is not None:
            _require(found.start == datetime(2026, 1, 9, 9, tzinfo=UTC), "the zone of an invitation is not known")


def _agenda(folder: Path) -> None:
    from follow_up_desk.terminal import demo_agenda

    _require("Valley Magazine" in demo_agenda(None, False), "the sample's agenda lacks the reader's case")


def _pages(folder: Path) -> None:
    from follow_up_desk import app
    from follow_up_desk.ui.pages import PAGES

    _application.append(app.create_application())
    create_sample(folder / "full" / paths.STORE)
    for name in ("empty", "full"):
        running = app.build(folder / name / paths.STORE, sample_now, cache=folder)
        try:
            for page in PAGES:
                running.window.pages.show_page(page.name)
                _require(
                    _colours(running.window.grab().toImage()) >= COLOURS,
                    f"the page {page.name} of the {name} desk is blank",
                )
        finally:
            app.shutdown(running)


_application: list[object] = []  # Qt needs it for the rest of the process


def _colours(image: Any) -> int:
    across = range(0, image.width(), GRID)
    return len({image.pixel(x, y) for x in across for y in range(0, image.height(), GRID)})


def _libraries(folder: Path) -> None:
    from follow_up_desk.ui.system.smoke_checks import unloadable_libraries

    _require(not (missing := list(unloadable_libraries())), "; ".join(missing))


def _licences(folder: Path) -> None:
    from follow_up_desk.ui.licences import shipped

    parts = {part.name.casefold().replace("_", "-"): part for part in shipped()}
    for name in ("follow-up-desk", "pyside6-essentials", "sqlite-utils", "holidays", "jinja2", "caldav"):
        _require(name in parts and parts[name].licence, f"{name} is not listed")


def _phone(folder: Path) -> None:
    from follow_up_desk.phone_calendar.password import import_keyring
    from follow_up_desk.phone_calendar.runs import PhoneRuns
    from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble
    from follow_up_desk.store.phone_file import PhoneFile

    import_keyring()
    try:
        PhoneRuns(PhoneFile(folder / "desk.phone")).connect("https://127.0.0.1:1/", "nobody", "nothing", "full")
    except PhoneError as fault:
        _require(fault.trouble is Trouble.OFFLINE, str(fault))


def _exchange(folder: Path) -> None:
    from follow_up_desk.core.book import everything_in
    from follow_up_desk.desk import Desk
    from follow_up_desk.public_holidays import PublicHolidays
    from follow_up_desk.store.opening import open_store
    from follow_up_desk.sync.synchronisation import Synchronisation

    (shared := folder / "shared").mkdir()
    with ExitStack() as ends:
        days_off = PublicHolidays(folder / "holidays").of_year
        desks = [Desk(open_store(folder / name / paths.STORE), lambda: NEW_YEAR, days_off) for name in ("one", "other")]
        desks[0].apply(everything_in(sample()))
        for desk in map(ends.enter_context, map(closing, desks)):
            Synchronisation(desk, bool).join(shared, "desk", NEW_YEAR)
        _require(desks[1].book == desks[0].book, "a second computer gets something else")


def _message(folder: Path) -> None:
    from follow_up_desk.ui.system.smoke_checks import shows_notification

    if not shows_notification("Follow-Up Desk", "Reminders look like this."):
        print("(No desktop took a notification; reminders will show in a window of their own.)")


# What works if the check does not raise, and the check.
CHECKS: tuple[tuple[str, Check], ...] = (
    ("The files that come along are there.", _resources),
    ("Every language, tip and template can be read and filled.", _words),
    ("Time zones and public holidays are known.", _calendars),
    ("A desk can be made, filled, looked over and copied.", _store),
    ("Files of others are read, in a process of their own.", _foreign),
    ("The agenda says what is due.", _agenda),
    ("Every page is drawn, over an empty desk and over the sample.", _pages),
    ("The libraries that a window needs are installed.", _libraries),
    ("The parts and their licences can be listed.", _licences),
    ("A calendar on a server could be published to; nothing is sent, for nobody listens where it is tried.", _phone),
    ("What is logged here comes to a second computer through a folder.", _exchange),
    ("A reminder can be shown, if there is somebody to show it.", _message),
)
