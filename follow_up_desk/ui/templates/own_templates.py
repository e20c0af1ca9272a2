"""The user's own templates: find one, copy a shipped one, show one that is not saved yet."""

from collections.abc import Iterable

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.templates import Template
from follow_up_desk.core.user_records import OwnTemplate
from follow_up_desk.i18n import _


def own_template(book: Book, key: str, language: str) -> OwnTemplate | None:
    """Return the user's own template for a key, or None."""
    return next((o for o in book.templates.values() if o.language == language and key in (o.replaces, o.id)), None)


def editable_copy(templates: Iterable[Template], key: str, language: str) -> OwnTemplate:
    """Return an editable copy of a template; an empty one for an unknown key."""
    it = next((t for t in templates if t.key == key), None)
    if it is None:
        return OwnTemplate("", "", language, Channel.EMAIL, Purpose.OTHER, None, "")
    return OwnTemplate("", it.title, language, it.channel, it.purpose, it.subject, it.body.strip(), key)


def as_template(key: str, own: OwnTemplate) -> Template:
    """Return an unsaved template as a `Template`, so that it can be listed."""
    title = own.title.strip() or _("New template")
    return Template(key, title, own.language, own.channel, own.purpose, own.body, own.subject)
