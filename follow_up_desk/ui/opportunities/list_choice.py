"""How the user wants the opportunity list: which ones it shows, in which order, and whether the closed are unfolded."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QSettings

from follow_up_desk.core.enumerations import Direction
from follow_up_desk.core.local_time import BEGINNING
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.wording import N_


class Show(StrEnum):
    """Name what the list can be narrowed to."""

    ALL = "all"
    DUE = "due"
    WAITING = "waiting"
    OFFERS = "offers"
    CLOSED = "closed"
    COMPANY = "company"
    AGENCY = "agency"


class Sort(StrEnum):
    """Name the orders of the list."""

    NEXT_STEP = "next_step"
    COMPANY = "company"
    LAST_WORD = "last_word"
    INTERVIEW = "interview"


SHOW_LABELS: dict[Show, str] = {
    Show.ALL: N_("All"),
    Show.DUE: N_("Due now"),
    Show.WAITING: N_("Waiting"),
    Show.OFFERS: N_("Offers"),
    Show.CLOSED: N_("Closed"),
    Show.COMPANY: N_("Company"),
    Show.AGENCY: N_("Agency"),
}
NAMED = (Show.COMPANY, Show.AGENCY)  # these need a name: of which company, of which agency
SORT_LABELS: dict[Sort, str] = {
    Sort.NEXT_STEP: N_("Next step"),
    Sort.COMPANY: N_("Company"),
    Sort.LAST_WORD: N_("Last word"),
    Sort.INTERVIEW: N_("Interview"),
}


class ListChoice(Struct, frozen=True):
    """Hold what is chosen; `name` is that of the company or agency."""

    show: Show = Show.ALL
    name: str = ""
    sort: Sort = Sort.NEXT_STEP
    unfolded: bool = False

    @property
    def folds(self) -> bool:
        """Return whether closed opportunities stand behind a fold."""
        return self.show is not Show.CLOSED


def read_choice(memory: QSettings) -> ListChoice:
    """Return the choice this computer remembers."""
    show, sort = str(memory.value("list_show", "")), str(memory.value("list_sort", ""))
    return ListChoice(
        Show(show) if show in set(Show) else Show.ALL,
        str(memory.value("list_name", "")),
        Sort(sort) if sort in set(Sort) else Sort.NEXT_STEP,
        bool(memory.value("list_unfolded", False, bool)),
    )


def keep_choice(memory: QSettings, choice: ListChoice) -> None:
    """Remember a choice on this computer."""
    memory.setValue("list_show", choice.show.value)
    memory.setValue("list_name", choice.name)
    memory.setValue("list_sort", choice.sort.value)
    memory.setValue("list_unfolded", choice.unfolded)


def sort_key(sort: Sort, now: datetime) -> Callable[[Opportunity], Any] | None:
    """Return by what opportunities are sorted; None for the order of the agenda. It needs no plans."""
    keys: dict[Sort, Callable[[Opportunity], Any]] = {
        Sort.COMPANY: lambda it: (it.company.casefold(), it.role.casefold()),
        Sort.LAST_WORD: lambda it: -_last_word(it).timestamp(),
        Sort.INTERVIEW: lambda it: _by_interview(it, now),
    }
    return keys.get(sort)


def _last_word(opportunity: Opportunity) -> datetime:
    words = [a.at for a in opportunity.activities if a.direction is Direction.IN]
    return max((*words, *(offer.at for offer in opportunity.offers)), default=BEGINNING)


def _by_interview(opportunity: Opportunity, now: datetime) -> tuple[int, float]:
    """Order interviews ahead by their start, then those held, the latest first, then what has none."""
    starts = [i.start for i in opportunity.interviews if not i.cancelled]
    ahead = min((start for start in starts if start > now), default=None)
    if ahead is not None:
        return 0, ahead.timestamp()
    return (1, -max(starts).timestamp()) if starts else (2, 0.0)
