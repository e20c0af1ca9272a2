"""Take what the user typed into a sentence only where it fits: in the message's language, as a whole noun phrase."""

import re
from collections.abc import Mapping

from follow_up_desk.content.amounts import currency_of, said_amount
from follow_up_desk.content.dates import DateFormat
from follow_up_desk.content.phrases import Phrases
from follow_up_desk.core.fact_values import YES

_ITEMS = ("item", "request_item")  # they stand in the middle of a sentence
_TYPED = frozenset((*_ITEMS, "pay", "terms", "concern", "answer", "thought", "question"))
# What advertisements add for all genders: "(m/w/d)", "(f/m/x)", "H/F".
_FOR_ALL_GENDERS = re.compile(r"\s*\((?:[mwfdxhi]\s*[/|]\s*)+[mwfdxhi]\)|\s+(?:[mwf]/[mwf]/[dx]|[hf]/[hf])$", re.I)
_SMALL_WORDS: Mapping[str, str] = {
    "en": "the and you with for your my have this would that was a an of two three from to day week year month",
    "de": "und ich sie ihnen mit für nicht das ist der die auf ein eine zwei drei von zu im tag woche jahr monat",
    "fr": "et je vous pour avec votre une les que des est pas un deux trois de du par jour jours semaine an mois",
    "es": "y usted para con una los que las por muy su el un dos tres de del días día semana año mes",
    "pt": "e você para com uma os que não por meu seu muito um dois duas três de do dia dias semana ano mês",
    "it": "e lei per con una il che di la mi sono non un due tre da del giorno giorni settimana anno mese",
}


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return re.findall(r"[^\W\d_]+", text.casefold())


def small_words(text: str) -> dict[str, int]:
    """Return how many small words of each language a text has."""
    words = words_of(text)
    return {code: sum(words.count(small) for small in listed.split()) for code, listed in _SMALL_WORDS.items()}


def is_in(language: str, text: str) -> bool:
    """Return whether a text has no more small words of any other language than of this one."""
    found = small_words(text)
    return found.get(language, 0) >= max(found.values())


def fitting(facts: Mapping[str, str], phrases: Phrases, dates: DateFormat) -> dict[str, str]:
    """Return the facts without those that the language cannot take; amounts and titles are written in its way."""
    found = dict(facts)
    if "role" in found:
        found["role"] = _job_title(found["role"], phrases)
    for name in _TYPED & set(facts):
        text = _noun_phrase(facts[name], phrases) if name in _ITEMS else facts[name]
        text = said_amount(text, dates.locale) if name == "pay" else text
        found[name] = text if is_in(phrases.language, text) else ""
    if "promise_after" in found:  # words of any kind: letters only say that something has to come first
        found["promise_after"] = YES
    return {name: text for name, text in found.items() if text}


def without_other_currency(known: Mapping[str, str], typed: Mapping[str, str]) -> dict[str, str]:
    """Return the facts without the pay if what was typed for this message is in another currency."""
    pay = currency_of(known.get("pay", ""))
    others = {currency_of(text) for text in typed.values()} - {None, pay}
    return {name: text for name, text in known.items() if name != "pay" or not (pay and others)}


def _job_title(text: str, phrases: Phrases) -> str:
    """Return a job title without what letters say around it or advertisements behind it."""
    around = str(phrases.grammar.get("around_role", ""))
    title = _FOR_ALL_GENDERS.sub("", text)
    return (re.sub(around, "", title) if around else title).strip() or text


def _noun_phrase(text: str, phrases: Phrases) -> str:
    """Return a text that begins with an article or number as it stands in a sentence, nothing without one."""
    first = re.match(r"\d+|[^\W\d_]+", text)
    if first is None:
        return ""
    known = first[0].isdigit() or first[0].casefold() in str(phrases.grammar.get("determiners", "")).split()
    return text[0].lower() + text[1:] if known else ""
