"""What was entered in a promise editor, or taken from a text. No Qt."""

from datetime import date

from msgspec import Struct

from follow_up_desk.core.enumerations import Certainty, PromiseSubject
from follow_up_desk.core.verbs import PromiseTerms
from follow_up_desk.core.verbs.activities import NO_TERMS


class PromiseInput(Struct, frozen=True):
    """What was entered in a promise editor."""

    thing: PromiseSubject
    item: str
    words: str
    from_: date | None
    by: date | None
    certainty: Certainty
    terms: PromiseTerms = NO_TERMS
