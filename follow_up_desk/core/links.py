"""What the records of an opportunity refer to: a person, an interview, a promise or request that was answered."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from follow_up_desk.core.records import DETAILS, Opportunity

_LEADS_TO = {
    "person": ("people",),
    "people": ("people",),
    "interview": ("interviews",),
    "answers": ("promises", "requests"),
}


def dead_links(opportunity: Opportunity) -> Iterator[tuple[str, str]]:
    """Yield where a record refers to one that is not here (list, index, field), and the id."""
    there = _ids(opportunity)
    for name in DETAILS:
        for index, record in enumerate(getattr(opportunity, name)):
            for field, id in _links(record):
                if id not in there[field]:
                    yield f"{name}/{index}/{field}", id


def without_dead_links(opportunity: Opportunity) -> Opportunity:
    """Return the opportunity in which what led to something that is gone leads nowhere."""
    there = _ids(opportunity)
    parts = {name: tuple(_alive(record, there) for record in getattr(opportunity, name)) for name in DETAILS}
    return replace(opportunity, **parts)


def with_links(opportunity: Opportunity, names: Mapping[str, Mapping[str, str]]) -> Opportunity:
    """Return the opportunity in which references to renamed records follow; `names` maps old to new ids by list."""
    new = {
        field: dict(pair for name in lists for pair in names.get(name, {}).items())
        for field, lists in _LEADS_TO.items()
    }
    parts = {name: tuple(_following(record, new) for record in getattr(opportunity, name)) for name in DETAILS}
    return replace(opportunity, **parts)


def _following(record: Any, new: dict[str, dict[str, str]]) -> Any:
    changes: dict[str, Any] = {}
    for field in {field for field, id in _links(record) if id in new[field]}:
        value, names = getattr(record, field), new[field]
        changes[field] = tuple(names.get(id, id) for id in value) if isinstance(value, tuple) else names[value]
    return replace(record, **changes) if changes else record


def _ids(opportunity: Opportunity) -> dict[str, set[str]]:
    return {
        field: {record.id for name in names for record in getattr(opportunity, name)}
        for field, names in _LEADS_TO.items()
    }


def _links(record: Any) -> Iterator[tuple[str, str]]:
    for field in _LEADS_TO:
        value = getattr(record, field, None)
        for id in value if isinstance(value, tuple) else (value,):
            if id is not None:
                yield field, id


def _alive(record: Any, there: dict[str, set[str]]) -> Any:
    changes: dict[str, Any] = {}
    for field in {field for field, id in _links(record) if id not in there[field]}:
        value = getattr(record, field)
        changes[field] = tuple(id for id in value if id in there[field]) if isinstance(value, tuple) else None
    return replace(record, **changes) if changes else record
