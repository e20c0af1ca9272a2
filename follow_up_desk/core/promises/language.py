"""The shape of a language's table: which of its words stand for which token.

Every language is read into the same tokens, so the phrases (`phrases.py`) and what they mean
(the `*_rules`) are said once. `|` parts words that mean the same; a key of `words` may be several
tokens ("next week"), `COUNT:2` gives a token its value, and an empty key is what is passed over.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Language(NamedTuple):
    """Hold one language's words; lists begin at Monday, January, one and first."""

    days: tuple[str, ...]
    months: tuple[str, ...]
    counts: tuple[str, ...]
    ordinals: tuple[str, ...]
    nth: str
    """A pattern for the day of a month, "19th"; it may look around but must match the figures."""
    clock: str
    """A pattern for a time of day."""
    shy: str
    """Names that are also common words; they count only beside a figure or after one of `bold`."""
    bold: str
    tail: str
    """Words that, like `bold`, but behind it, show that such a name is meant ("Do nachmittag")."""
    words: Mapping[str, str]
    respell: tuple[tuple[str, str], ...] = ()
    double: tuple[tuple[str, str], ...] = ()
    """Words that mean something else beside figures: French "sept" is seven, "14 sept." a day of September."""
    common: str = ""
    """Frequent words that say nothing of a day: they tell which language a text is written in."""
