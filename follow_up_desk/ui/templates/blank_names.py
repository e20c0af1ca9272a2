"""The names a template may use: those the desk fills in, and those the user is asked for."""

import re
from collections.abc import Iterable

from msgspec import Struct

from follow_up_desk.core.templates import Template, hints_of
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _

# Names that no shipped template uses; the shipped templates bring hints for the others.
EXTRA_NAMES: dict[str, str] = {
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
    """Return every name with its hint, sorted."""
    hints = {**{name: _(hint) for name, hint in EXTRA_NAMES.items()}, **hints_of(templates)}
    return dict(sorted(hints.items()))


class NamePlace(Struct, frozen=True):
    """The place of a name at the cursor: how many characters it replaces, and whether it stands without braces."""

    begun: str
    before: int = 0
    after: int = 0
    bare: bool = False

    def as_written(self, name: str) -> str:
        """Return a name as it is written in this place."""
        return name if self.bare else f"{{{{ {name} }}}}"


def name_place(before: str, after: str = "") -> NamePlace | None:
    """Return the place of the name at the cursor, between the line's two parts, or None outside blanks."""
    if blank := _IN_BLANK.search(before):
        closing = _CLOSING.match(after)
        return NamePlace(blank[1], len(blank[0]), len(closing[0]) if closing else 0)
    if condition := _IN_CONDITION.search(before):
        begun = condition[1] or ""
        return NamePlace(begun, len(begun), bare=True)
    return None
