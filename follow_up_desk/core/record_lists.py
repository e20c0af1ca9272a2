"""Lists of records that have an id."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class HasId(Protocol):
    """Describe any record with an id."""

    @property
    def id(self) -> str:
        """Return the id."""
        ...


R = TypeVar("R", bound=HasId)


def by_id(records: tuple[R, ...], id: str | None) -> R | None:
    """Return the record with that id, or None."""
    return next((record for record in records if record.id == id), None) if id is not None else None


def merged(records: tuple[R, ...], added: Iterable[R]) -> tuple[R, ...]:
    """Return the records sorted by id, `added` ones replacing those of the same id."""
    kept = {record.id: record for record in records}
    kept.update({record.id: record for record in added})
    return tuple(kept[id] for id in sorted(kept))
