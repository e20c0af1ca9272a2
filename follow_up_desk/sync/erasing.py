"""What another desk erased for good goes out of this desk's file and copies as if it had been erased here."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.verbs.erasing import erase_opportunity, erase_person
from follow_up_desk.core.wording import Text, UserError
from follow_up_desk.desk import Desk
from follow_up_desk.store.erasing import Erase, erase_from_copies, still_held


def erase_around(desk: Desk, erased: Iterable[tuple[str, str]], folders: Sequence[Path]) -> list[Text]:
    """Write the file anew and rewrite its copies, here and in other folders; return which may still hold it."""
    if desk.path is None:
        return []
    left = []
    try:
        desk.store.forget_deleted()
    except UserError as fault:
        left.append(still_held(desk.path, fault.text))
    now = desk.clock()
    return left + erase_from_copies(desk.path, [_erasing(*what, now) for what in sorted(erased)], folders)


def _erasing(opportunity: str, person: str, now: datetime) -> Erase:
    def erase(book: Book) -> Change:
        return erase_person(book, opportunity, person, now) if person else erase_opportunity(book, opportunity, now)

    return erase
