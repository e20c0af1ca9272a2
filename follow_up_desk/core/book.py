"""The book: one immutable snapshot of all stored records, and the change that leads to the next one."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from follow_up_desk.core.records import Opportunity, Record
from follow_up_desk.core.user_records import Owner, OwnTemplate, Policy

NOBODY = Owner(name="")


class Book(Struct, frozen=True):
    """Hold the owner, the policy, all opportunities and the user's own templates, by id."""

    owner: Owner = NOBODY
    policy: Policy = Policy()
    opportunities: Mapping[str, Opportunity] = field(default_factory=lambda: MappingProxyType({}))
    templates: Mapping[str, OwnTemplate] = field(default_factory=lambda: MappingProxyType({}))


class Change(Struct, frozen=True):
    """Hold the records to save and those to delete; an opportunity is saved or deleted with all it owns.

    `drop` names opportunities and templates by type and id. `erases` names what is erased for good, on every desk: an
    opportunity and a person of it, or "" for all of it. `keeps_ids` says that new records keep the ids they came with.
    """

    put: tuple[Record, ...] = ()
    drop: tuple[tuple[type, str], ...] = ()
    erases: tuple[tuple[str, str], ...] = ()
    keeps_ids: bool = False

    @property
    def touched(self) -> frozenset[str]:
        """Return the ids of the opportunities that are saved or deleted."""
        put = {record.id for record in self.put if isinstance(record, Opportunity)}
        return frozenset(put | {id for kind, id in self.drop if kind is Opportunity})

    @property
    def touches_all(self) -> bool:
        """Return whether the change may affect every plan."""
        return any(isinstance(record, Owner | Policy) for record in self.put)


def everything_in(book: Book) -> Change:
    """Return the change that makes an empty book this one."""
    return Change((book.owner, book.policy, *book.opportunities.values(), *book.templates.values()))


def apply_change(book: Book, change: Change) -> Book:
    """Return the book after the change."""
    opportunities, templates = dict(book.opportunities), dict(book.templates)
    owner, policy = book.owner, book.policy
    for kind, id in change.drop:
        (opportunities if kind is Opportunity else templates).pop(id, None)
    for record in change.put:
        if isinstance(record, Opportunity):
            opportunities[record.id] = record
        elif isinstance(record, OwnTemplate):
            templates[record.id] = record
        elif isinstance(record, Owner):
            owner = record
        else:
            policy = record
    return replace(
        book,
        owner=owner,
        policy=policy,
        opportunities=MappingProxyType(opportunities),
        templates=MappingProxyType(templates),
    )


def inverse_change(book: Book, change: Change) -> Change:
    """Return the change that undoes `change`: from `applied(book, change)` back to `book`."""
    put: list[Record] = []
    drop: list[tuple[type, str]] = []
    for record in change.put:
        if isinstance(record, Owner):
            put.append(book.owner)
        elif isinstance(record, Policy):
            put.append(book.policy)
        else:
            _restore(book, type(record), record.id, put, drop)
    for kind, id in change.drop:
        _restore(book, kind, id, put, drop)
    return Change(tuple(put), tuple(drop))


def _restore(book: Book, kind: type, id: str, put: list[Record], drop: list[tuple[type, str]]) -> None:
    before: Record | None = book.opportunities.get(id) if kind is Opportunity else book.templates.get(id)
    if before is None:
        drop.append((kind, id))
    else:
        put.append(before)
