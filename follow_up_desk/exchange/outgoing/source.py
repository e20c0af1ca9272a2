"""What a writer is handed: the records, their plans, the language, and what may be said."""

from collections.abc import Callable

from msgspec import Struct, field

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.wording import Text, english
from follow_up_desk.exchange.outgoing.published import Published


def _english(*texts: Text) -> str:
    return english(texts)


class Source(Struct, frozen=True):
    """Hold what can be written; `plan` makes the agenda, for a desk file needs none.

    `published` remembers which calendar entries are known to other programs already.
    """

    book: Book
    plan: Callable[[], Agenda]
    say: Callable[..., str] = _english
    hide_names: bool = False
    published: Published = field(default_factory=Published)
