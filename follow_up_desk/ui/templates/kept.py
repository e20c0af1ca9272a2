"""Words as they are kept: one's own, a copy of those that ship, and new ones that are not saved yet."""

from collections.abc import Iterable

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.records import OwnTemplate
from follow_up_desk.core.templates import Template
from follow_up_desk.i18n import _


def own_words(book: Book, key: str, language: str) -> OwnTemplate | None:
    """Return one's own words that stand under a key, or none."""
    return next((o for o in book.templates.values() if o.language == language and key in (o.replaces, o.id)), None)


def as_copy(templates: Iterable[Template], key: str, language: str) -> OwnTemplate:
    """Return a template as words that may be changed; under an unknown key, empty ones."""
    it = next((t for t in templates if t.key == key), None)
    if it is None:
        return OwnTemplate("", "", language, Channel.EMAIL, Purpose.OTHER, None, "")
    return OwnTemplate("", it.title, language, it.channel, it.purpose, it.subject, it.body.strip(), key)


def as_draft(key: str, own: OwnTemplate) -> Template:
    """Return new words as a template, so that they have their line in the list."""
    title = own.title.strip() or _("New words")
    return Template(key, title, own.language, own.channel, own.purpose, own.body, own.subject)
