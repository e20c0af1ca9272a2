"""In which language a message is written: the person's, else the opportunity's, its country's, the user's."""

from collections.abc import Sequence
from functools import cache

from follow_up_desk.core.records import Opportunity, Person
from follow_up_desk.core.user_records import Owner

ENGLISH = "en"


def language_of(available: Sequence[str], opportunity: Opportunity, person: Person | None, owner: Owner) -> str:
    """Return the language of a message, English where none of these has templates."""
    wishes = (
        person.language if person else None,
        opportunity.language,
        main_language(opportunity.country, tuple(available)),
        owner.language,
        main_language(owner.country, tuple(available)),
    )
    return next((known for wish in wishes if wish and (known := _plain(wish)) in available), ENGLISH)


def language_to_ask(available: Sequence[str], opportunity: Opportunity, owner: Owner) -> str | None:
    """Return the language of their country to ask about, if it is not the user's and no answer is kept yet."""
    theirs = main_language(opportunity.country, tuple(available))
    mine = _plain(owner.language or ENGLISH)
    return None if opportunity.language or theirs in (None, mine) else theirs


def _plain(language: str) -> str:
    return language.replace("-", "_").partition("_")[0].casefold()


@cache
def main_language(country: str | None, available: tuple[str, ...]) -> str | None:
    """Return the language most people of a country share, if there are templates in it; else English, if official."""
    if not country:
        return None
    from babel.languages import get_official_languages

    official = [_plain(code) for code in get_official_languages(country, de_facto=True)]
    if official and official[0] in available:
        return official[0]
    return ENGLISH if ENGLISH in official else None
