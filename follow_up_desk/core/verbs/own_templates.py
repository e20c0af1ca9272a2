"""The user's own templates: save a changed or new one, delete one to restore the original."""

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.ids import slug, unused
from follow_up_desk.core.user_records import OwnTemplate
from follow_up_desk.core.wording import N_, UserError

Check = Callable[[str], object]


def save_template(book: Book, template: OwnTemplate, check: Check, now: datetime) -> Change:
    """Save a template; `check` refuses a text that cannot be filled, with line and reason."""
    title, body = " ".join(template.title.split()), template.body.strip()
    subject = (template.subject or "").strip() or None
    if not title:
        raise UserError(N_("Please give this template a title."))
    if not body:
        raise UserError(N_("The template is still empty."))
    _check_subject(subject, check)
    check(body)
    return Change(put=(with_id(book, replace(template, title=title, subject=subject, body=body)),))


def _check_subject(subject: str | None, check: Check) -> None:
    if subject is None:
        return
    if len(subject.splitlines()) > 1:
        raise UserError(N_("The subject must be one line."))
    try:
        check(subject)
    except UserError as refused:
        raise UserError(N_("In the subject: {fault}"), fault=refused.text) from None


def with_id(book: Book, template: OwnTemplate) -> OwnTemplate:
    """Return the template with its id: one for each original and language, a readable one for a new template."""
    if template.replaces:
        same = (o.id for o in book.templates.values() if _original_key(o) == _original_key(template))
        wanted = slug(f"{template.replaces}-{template.language}")
        return replace(template, id=next(same, None) or unused(wanted, book.templates))
    return replace(template, id=template.id or unused(slug(template.title) or "words", book.templates))


def _original_key(template: OwnTemplate) -> tuple[str | None, str]:
    return template.replaces, template.language


def delete_template(book: Book, template: str, now: datetime) -> Change:
    """Delete a template; if it replaced a shipped one, that is used again."""
    if template not in book.templates:
        raise UserError(N_("This template is no longer here."))
    return Change(drop=((OwnTemplate, template),))
