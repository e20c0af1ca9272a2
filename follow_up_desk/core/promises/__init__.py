"""Read promises in people's words: "by the end of next week" and the day it was said become days.

The words become tokens (`lexer`, one table a language in `lexicon`), phrases become spans of days (`grammar`, the
`*_rules`), one span is chosen (`reader`), then the language (`all_languages`) and, in a longer text, the sentence
(`free_text`). Nothing is guessed in silence: what may mean two things is `guessed`, what cannot be read is not
`understood`, and the caller keeps and shows the words.
"""

from datetime import date

from follow_up_desk.core.promises.all_languages import LANGUAGES, home_of, read_words
from follow_up_desk.core.promises.free_text import Found, find_promises
from follow_up_desk.core.promises.reader import RULES, Said
from follow_up_desk.core.promises.reading import NO_DATE, NOT_UNDERSTOOD, Reading
from follow_up_desk.core.workdays import Workdays

__all__ = [
    "LANGUAGES",
    "NOT_UNDERSTOOD",
    "NO_DATE",
    "RULES",
    "Found",
    "Reading",
    "find_promises",
    "home_of",
    "read_promise",
]

SENTENCE = 400
"""A promise is a sentence; of a text with more characters than this nothing is plainly said."""


def read_promise(
    words: str,
    said: date,
    days: Workdays,
    language: str = "",
    day_first: bool = True,
    *,
    standing: date | None = None,
    only: bool = False,
) -> Reading:
    """Return the days that the words mean, said on that day.

    All languages are tried, `language` first (none of the others where `only`); `standing` is the day that was
    promised before, from which "another week" counts. Of a long text the likeliest promise is read, as a guess.
    """
    if not any(character.isalnum() for character in words):
        return NO_DATE
    long = len(words) > SENTENCE
    if long or "\n" in words.strip():
        found = find_promises(words, said, days, language, day_first, standing=standing)
        if found:
            return found[0].reading.as_guess()
    return read_words(words, Said(said, days, standing), language, day_first, only=only, vague=long)
