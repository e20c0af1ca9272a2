"""Edit and delete what was logged; change the owner and the policy."""

from datetime import datetime

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import ProcessKind
from follow_up_desk.core.links import without_dead_links
from follow_up_desk.core.records import DETAILS, LIST_OF, Activity, Detail, Interview, Opportunity, Person
from follow_up_desk.core.user_records import Owner, Policy
from follow_up_desk.core.verbs.common import opportunity_of
from follow_up_desk.core.verbs.interview_changes import without_change, without_empty_promise
from follow_up_desk.core.verbs.people import checked_person
from follow_up_desk.core.wording import N_, UserError


def save_detail(book: Book, opportunity: str, detail: Detail, now: datetime) -> Change:
    """Add or replace one record of an opportunity."""
    at = getattr(detail, "at", None)
    if at is not None and at > now:
        raise UserError(N_("This is in the future; log it once it has happened."))
    before = opportunity_of(book, opportunity)
    if isinstance(detail, Person):
        detail = checked_person(detail, before.person(detail.id))
    known = before.with_parts(**{LIST_OF[type(detail)]: (detail,)})
    return Change(put=(without_empty_promise(known, detail, now) if isinstance(detail, Interview) else known,))


def delete_detail(book: Book, opportunity: str, detail: Detail, now: datetime) -> Change:
    """Delete one record, and every reference to it."""
    known = opportunity_of(book, opportunity)
    if isinstance(detail, Activity):
        known = without_change(known, detail)
    return Change(put=(without_dead_links(known.without(detail)),))


def delete_opportunity(book: Book, opportunity: str, now: datetime) -> Change:
    """Delete an opportunity with all its records; undo restores it."""
    return Change(drop=((Opportunity, opportunity_of(book, opportunity).id),))


def edit_opportunity(
    book: Book,
    opportunity: str,
    company: str,
    role: str,
    now: datetime,
    kind: ProcessKind = ProcessKind.STANDARD,
    no_calls: bool = False,
    agency: str | None = None,
) -> Change:
    """Change an opportunity's company, role, kind and agency, and whether calls are unwanted."""
    if not company.strip():
        raise UserError(N_("Please say at which company it was."))
    known = opportunity_of(book, opportunity)
    return Change(
        put=(
            replace(
                known, company=company.strip(), role=role.strip(), kind=kind, no_calls=no_calls, agency=agency or None
            ),
        )
    )


def save_opportunity_fields(book: Book, head: Opportunity, now: datetime) -> Change:
    """Change an opportunity's own fields; its records stay as they are."""
    if not head.company.strip():
        raise UserError(N_("Please say at which company it was."))
    known = opportunity_of(book, head.id)
    return Change(put=(replace(head, **{name: getattr(known, name) for name in DETAILS}),))


def set_owner(book: Book, owner: Owner, now: datetime) -> Change:
    """Replace the record of the user."""
    return Change(put=(owner,))


def set_policy(book: Book, policy: Policy, now: datetime) -> Change:
    """Replace the user's settings."""
    return Change(put=(policy,))


def save_settings(book: Book, owner: Owner, policy: Policy, now: datetime) -> Change:
    """Replace the record of the user and their settings as one change, each only where it is another."""
    return Change(put=tuple(new for new, old in ((owner, book.owner), (policy, book.policy)) if new != old))
