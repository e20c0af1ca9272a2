"""How the exchange of this desk stands, kept in the desk file with the document."""

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct, field

from follow_up_desk.core.field_changes import Key
from follow_up_desk.core.wording import Text, english
from follow_up_desk.store.exchange_tables import ExchangeTables

Epoch = tuple[int, str]
MOST_TOLD = 500


class Other(Struct):
    """Hold what is known of another desk: how far it was read, how far it has read this one.

    `all_turn` is the turn of the newest file read with all of its document. Nobody waits for one that is `forgotten`,
    until it writes again, nor for one that goes on under another name (`replaced`).
    """

    name: str
    epoch: Epoch = (0, "")
    number: int = 0
    turn: int = 0
    all_turn: int = 0
    confirmed: int = 0
    read_at: int | None = None
    written_at: int | None = None
    forgotten: bool = False
    replaced: bool = False


class News(Struct, frozen=True):
    """Hold a sentence that was not dismissed yet."""

    message: str
    values: dict[str, Any]

    @property
    def text(self) -> Text:
        """Return it as it is shown."""
        return Text(self.message, self.values)


class Standing(Struct):
    """Hold which desk this is and what it was called before; `number` counts what it added, `turn` its files.

    `held` says up to which number the documents that were read whole hold what another desk added; `late` are records
    into which something came that was written before somebody was erased and read after: it may name who was.
    """

    desk: str
    name: str
    folder: str
    folder_id: str
    epoch: Epoch
    number: int = 0
    turn: int = 0
    was: list[str] = field(default_factory=list)
    others: dict[str, Other] = field(default_factory=dict)
    held: dict[str, int] = field(default_factory=dict)
    late: list[Key] = field(default_factory=list)
    told_read: dict[str, int] = field(default_factory=dict)
    publish_all: bool = True
    paused: bool = False
    restored: bool = False
    told: list[str] = field(default_factory=list)
    news: list[News] = field(default_factory=list)
    exchanged_at: int | None = None

    def read_so_far(self) -> dict[str, int]:
        """Return how far each other desk was read."""
        return {id: other.number for id, other in self.others.items() if other.number}

    def tell(self, found: Mapping[str, Text]) -> None:
        """Keep the sentences that were not said before."""
        for about, text in found.items():
            if about not in self.told:
                self.told = [*self.told[-MOST_TOLD:], about]
                self.news = [*self.news, News(text.message, {k: _plain(v) for k, v in text.values.items()})]

    def is_read_by_all(self, number: int) -> bool:
        """Return whether every desk that is waited for has confirmed reading up to this number."""
        return all(other.confirmed >= number for other in self.waited_for())

    def waited_for(self) -> list[Other]:
        """Return the desks that still read and write."""
        return [other for other in self.others.values() if not (other.forgotten or other.replaced)]


def _plain(value: Any) -> str:
    return english((value,)) if isinstance(value, Text) else str(value)


def load(tables: ExchangeTables) -> Standing | None:
    """Return how the exchange stands, or None where there is none."""
    state = tables.state()
    return None if state is None else msgspec.json.decode(state, type=Standing)


def save(tables: ExchangeTables, standing: Standing) -> None:
    """Keep how the exchange stands."""
    tables.set_state(msgspec.json.encode(standing).decode())


def copy_of(standing: Standing) -> Standing:
    """Return a copy to work on: what is not kept is thrown away with it."""
    return msgspec.json.decode(msgspec.json.encode(standing), type=Standing)
