"""The state of the exchange as the window shows it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from follow_up_desk.core.book import Book
from follow_up_desk.core.wording import Text
from follow_up_desk.store.exchange_tables import ExchangeTables
from follow_up_desk.sync.standing import Other, Standing
from follow_up_desk.sync.state import OtherDesk, Question, SyncState
from follow_up_desk.sync.versions import shown_versions


def shown_state(
    standing: Standing,
    tables: ExchangeTables,
    book: Book,
    waiting: Mapping[str, int],
    paused: Text | None,
    question: Question | None,
) -> SyncState:
    """Return the state; `waiting` counts by desk the files that cannot be read yet."""
    return SyncState(
        Path(standing.folder),
        standing.name,
        tuple(_other(id, it, standing, waiting.get(id, 0)) for id, it in standing.others.items() if not it.replaced),
        tables.waiting() + tables.files.unwritten(),
        sum(waiting.values()),
        tuple(shown_versions(tables.versions.all(), book)),
        paused,
        standing.paused,
        question,
        tuple(news.text for news in standing.news),
        _instant(standing.exchanged_at),
    )


def _other(id: str, other: Other, standing: Standing, waiting: int) -> OtherDesk:
    read_all = other.confirmed >= standing.number
    return OtherDesk(id, other.name, _instant(other.read_at), _instant(other.written_at), waiting, read_all)


def _instant(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
