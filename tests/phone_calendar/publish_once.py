"""Connect and publish once, to be watched by strace: `python -m tests.phone_calendar.publish_once FOLDER ADDRESS`."""

import sys
from pathlib import Path

import keyring

from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.wording import english
from follow_up_desk.phone_calendar.runs import PhoneRuns
from follow_up_desk.phone_calendar.wanted import Wanted
from follow_up_desk.store.phone_file import PhoneFile
from tests.builders import NOW, book_of, few_holidays, promise, waiting
from tests.phone_calendar.memory_keyring import MemoryKeyring
from tests.phone_calendar.scripted_server import PASSWORD, USER


def main(folder: Path, address: str, trusted: str | None = None) -> None:
    """Publish one opportunity."""
    keyring.set_keyring(MemoryKeyring())
    runs = PhoneRuns(PhoneFile(folder / "desk.phone"), trusted)
    runs.connect(address, USER, PASSWORD, "full")
    book = book_of(waiting(promise("2026-10-23")))
    agenda = build_agenda(book, Calendars(few_holidays), NOW)
    outcome = runs.publish(Wanted(book, agenda, lambda *texts: english(texts), NOW))
    assert outcome
    print(outcome.created)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
