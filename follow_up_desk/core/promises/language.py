"""The shape of a language's table: which of its words stand for which token.

Every language is read into the same tokens, so the phrases (`grammar.py`) and what they mean
(the `*_rules`) are given once. `|` parts words that mean the same; a key of `words` may be several
tokens ("next week"), `COUNT:2` gives a token its value, and an empty key is what is passed over.

Kinds whose names do not say it all: `askme` they ask to be asked ("call me", with the channel as its value), `hear`
an answer as such, `isno` a rejection, `once` an event follows, `afterwards` after what was named before, `eve` and
`morrow` the day before and after, `nodate` "soon", `thing` what is counted or done beside a day ("the 2nd interview"),
`label` a number follows that is no date ("room 12"), `met`, `took`, `closed` and `every` what was, how long it lasted,
when nobody is there, and habits, `did` what was done, what is asked of the user, or when somebody returns: a day beside
it may not be that of their answer. `to:weak` joins two days only between two days.
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
    ambiguous: str
    """Names that are also common words; they count only beside a figure or after one of `leads`."""
    leads: str
    followers: str
    """Words that, like `leads`, but behind it, show that such a name is meant ("Do nachmittag")."""
    words: Mapping[str, str]
    respell: tuple[tuple[str, str], ...] = ()
    beside_figures: tuple[tuple[str, str], ...] = ()
    """Words that mean something else beside figures: French "sept" is seven, "14 sept." a day of September."""
    common: str = ""
    """Frequent words that say nothing of a day: they tell which language a text is written in."""
