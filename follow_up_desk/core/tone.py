"""Remarks on the tone of a message: each with its reason, none of them a prohibition."""

import re

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.wording import N_, Text

MAY_ASK_TWICE = frozenset({Purpose.REPLY, Purpose.THANK_YOU, Purpose.INVITED_QUESTION})
_EMPTY_PHRASES = {
    "en": r"just checking|checking in|touch(?:ing)? base|circl(?:e|ing) back|any updates?\b",
    "de": r"nur kurz nachfragen|wollte nur|gibt es (?:schon )?(?:etwas )?neue[ss]",
    "fr": r"je me permets de (?:vous )?relancer|simplement savoir",
    "es": r"solo quería|únicamente quería",
}
_APOLOGY = {
    "en": r"\bsorry\b|apologi[sz]e|apologies|\bbother",
    "de": r"entschuldig|tut mir leid|\bstöre",
    "fr": r"désolée?\b|excus|dérang",
    "es": r"disculp|perd[oó]n|lo siento|molest",
}
_BLAME = {
    "en": r"as (?:you )?promised|still haven'?t (?:heard|received)|no one has|why have(?:n'?t)? you",
    "de": r"wie versprochen|immer noch (?:nichts|keine)|warum haben sie",
    "fr": r"comme promis|toujours rien|pourquoi (?:n'avez|ne m'avez)",
    "es": r"como prometi|todavía nada|por qué no ha",
}
_REMARKS = (
    (_EMPTY_PHRASES, N_("“{found}” says little; say what you would like to know.")),
    (_APOLOGY, N_("“{found}”: asking is allowed, it needs no apology.")),
    (_BLAME, N_("“{found}” can sound like blame; the date alone is enough.")),
)


def remarks(text: str, language: str, purpose: Purpose, words: int, most: int | None) -> tuple[Text, ...]:
    """Return suggestions, the most important first; `most` is how many words suit such a message."""
    found = []
    if _questions(text) > 1 and purpose not in MAY_ASK_TWICE:
        found.append(Text(N_("More than one question: a single one is answered sooner.")))
    for patterns, message in _REMARKS:
        hit = re.search(patterns.get(language, patterns["en"]), text, re.IGNORECASE)
        if hit:
            found.append(Text(message, {"found": hit[0]}))
    if "!" in text:
        found.append(Text(N_("An exclamation mark sounds louder in writing; a full stop is calmer.")))
    if most and words > most:
        found.append(Text(N_("Longer than {most} words: what is short is read to the end."), {"most": most}))
    return tuple(found)


def _questions(text: str) -> int:
    return sum(word.count("?") for word in text.split() if "://" not in word)
