"""The names a template may use: those the desk fills in, and those the user is asked for."""

import re
from collections.abc import Iterable

from msgspec import Struct

from follow_up_desk.core.templates import Template, hints_of
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _

# Names that need no hint in a message because the desk fills them in or leaves them out.
EXTRA_NAMES: dict[str, str] = {
    "about": N_("the position, for a subject"),
    "agency": N_("the agency"),
    "closing": N_("how a message ends, with your name"),
    "greeting": N_("how a message begins"),
    "hello": N_("how a call begins"),
    "interview_place": N_("where the interview takes place"),
    "last_contact_on": N_("when you last wrote or called"),
    "met_names": N_("the others who took part"),
    "offer_deadline_by": N_("until when their offer stands"),
    "opening": N_("who you are and what it is about, in one sentence"),
    "position": N_("the position, in a sentence"),
    "promised_by": N_("until when they meant to answer"),
    "their_word_on": N_("when they last wrote"),
    "to_name": N_("their name"),
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
