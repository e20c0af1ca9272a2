"""The groups of the template list: by the moment a template is for."""

from collections.abc import Iterable

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.templates import Template
from follow_up_desk.core.wording import N_

GROUPS: tuple[tuple[str, tuple[Purpose, ...]], ...] = (
    (N_("After the interview"), (Purpose.THANK_YOU,)),
    (N_("While you wait"), (Purpose.THOUGHT, Purpose.INVITED_QUESTION)),
    (N_("When the day has passed"), (Purpose.INQUIRY, Purpose.ITEM_INQUIRY)),
    (N_("What they asked you for"), (Purpose.DELIVER, Purpose.RECEIPT_CHECK, Purpose.MORE_TIME)),
    (N_("When they write"), (Purpose.REPLY, Purpose.CHECK_BACK)),
    (
        N_("About an offer"),
        (
            Purpose.OFFER_NOTICE,
            Purpose.EXTENSION_REQUEST,
            Purpose.WRITTEN_OFFER_CHECK,
            Purpose.ACCEPT,
            Purpose.DECLINE,
            Purpose.COUNTER_OFFER,
        ),
    ),
    (N_("After a no"), (Purpose.FEEDBACK_REQUEST,)),
    (N_("To close"), (Purpose.CLOSING_NOTE, Purpose.WITHDRAW, Purpose.TELL_OTHERS, Purpose.KEEP_IN_TOUCH)),
    (N_("In the room, and other moments"), (Purpose.OTHER,)),
)
Groups = tuple[tuple[str, tuple[Template, ...]], ...]


def grouped(templates: Iterable[Template], words: str = "") -> Groups:
    """Return the templates that contain every search word, grouped by moment, without empty groups."""
    wanted = words.casefold().split()
    found = [t for t in templates if all(word in _text(t) for word in wanted)]
    groups = ((name, tuple(t for t in found if t.purpose in purposes)) for name, purposes in GROUPS)
    return tuple((name, inside) for name, inside in groups if inside)


def _text(template: Template) -> str:
    return f"{template.title} {template.subject or ''} {template.body}".casefold()
