"""The blanks one can write: what the desk fills in by itself, and what its owner is asked for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from follow_up_desk.core.templates import Template, hints_of
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _

# Names that the desk knows and no shipped template needs; those in use bring their own words along.
MORE: dict[str, str] = {
    "agency": N_("the agency"),
    "bd_since": N_("working days since the interview"),
    "company": N_("the company"),
    "days_late": N_("days since the interview"),
    "days_over": N_("working days since the promised day"),
    "interview_kind": N_("what kind of interview it was"),
    "promised_window": N_("when they meant to answer or send it"),
    "promised_words": N_("what they promised, in their words"),
    "thing": N_("what they promised to send"),
    "today": N_("today's date"),
}
_IN_BLANK = re.compile(r"\{\{\s*(\w*)$")
_IN_CONDITION = re.compile(r"\{%[^%{}]*?\b([a-z]\w*)?$")
_CLOSING = re.compile(r"^\s*\}\}")


def known_names(templates: Iterable[Template]) -> dict[str, str]:
    """Return every name with what belongs there, sorted."""
    hints = {**{name: _(hint) for name, hint in MORE.items()}, **hints_of(templates)}
    return dict(sorted(hints.items()))


@dataclass(frozen=True, slots=True)
class Place:
    """Hold where a name goes: how much before and after the cursor it replaces, and whether bare."""

    begun: str
    before: int = 0
    after: int = 0
    bare: bool = False

    def written(self, name: str) -> str:
        """Return a name as it is written here."""
        return name if self.bare else f"{{{{ {name} }}}}"


def place_of(before: str, after: str = "") -> Place | None:
    """Return where a name is being written in a line, or None where there is none."""
    if blank := _IN_BLANK.search(before):
        closing = _CLOSING.match(after)
        return Place(blank[1], len(blank[0]), len(closing[0]) if closing else 0)
    if condition := _IN_CONDITION.search(before):
        begun = condition[1] or ""
        return Place(begun, len(begun), bare=True)
    return None
