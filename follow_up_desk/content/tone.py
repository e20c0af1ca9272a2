"""Remarks on a message before it goes out: what the record contradicts first, then its tone; none is a prohibition."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from follow_up_desk.content.typed_words import small_words, words_of
from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.letter_case import LetterCase, how_met
from follow_up_desk.core.wording import N_, Text

MAY_ASK_TWICE = frozenset({Purpose.REPLY, Purpose.THANK_YOU, Purpose.INVITED_QUESTION})
_MAY_APOLOGIZE = frozenset({Purpose.THANK_YOU, Purpose.REPLY})
_GREETING_LENGTH = 6  # words; a longer first line is no greeting
_ANOTHER = 4  # small words of another language, besides twice those of its own
_PRIVATE_WORDS = 3  # a shorter note may be repeated by chance
_HALF_A_YEAR = timedelta(days=183)

Patterns = Mapping[str, str]
_EMPTY_PHRASES: Patterns = {
    "en": r"just checking|checking in|touch(?:ing)? base|circl(?:e|ing) back|any updates?\b",
    "de": r"nur kurz nachfragen|wollte nur|gibt es (?:schon )?(?:etwas )?neue[ss]",
    "fr": r"je me permets de (?:vous )?relancer|simplement savoir",
    "es": r"solo quería|únicamente quería",
    "pt": r"só queria saber|apenas para saber|alguma novidade",
    "it": r"volevo solo|solo per sapere|ci sono novità",
}
_APOLOGY: Patterns = {
    "en": r"\bsorry\b|apologi[sz]e|apologies|\bbother",
    "de": r"entschuldig|tut mir leid|\bstöre",
    "fr": r"désolée?\b|excus|dérang",
    "es": r"disculp|perd[oó]n|lo siento|molest",
    "pt": r"desculp|perdão|sinto muito|incomod",
    "it": r"\bscus|mi dispiace|disturb",
}
_BLAME: Patterns = {
    "en": r"as (?:you )?promised|still haven'?t (?:heard|received)|no one has|why have(?:n'?t)? you",
    "de": r"wie versprochen|immer noch (?:nichts|keine)|warum haben sie",
    "fr": r"comme promis|toujours rien|pourquoi (?:n'avez|ne m'avez)",
    "es": r"como prometi|todavía nada|por qué no ha",
    "pt": r"como prometid|até agora nada|por que não (?:me )?(?:respond|escrev)",
    "it": r"come promesso|ancora niente|perché non (?:mi )?ha",
}
_MET: Patterns = {
    "en": r"\bwe met\b|having met you|(?:good|great|nice|pleasure) to meet you|meeting you",
    "de": r"persönlich kennen\w*|Sie kennenzulernen|dich kennenzulernen|unser(?:em)? Treffen|wir uns getroffen",
    "fr": r"nous nous sommes rencontrés|vous rencontrer|te rencontrer|notre rencontre",
    "es": r"conocer(?:le|la|lo|les|te)\b|nos conocimos|nuestro encuentro",
    "pt": r"conhecê-l[oa]s?|nos conhecemos|nosso encontro|te conhecer",
    "it": r"conoscer(?:la|ti|vi)\b|ci siamo incontrati|nostro incontro",
}
_GREETING_WORDS = frozenset(
    "hi hello dear good morning afternoon evening mr mrs ms mx miss dr prof professor team all everyone guten tag "
    "morgen abend sehr geehrte geehrter geehrten damen und herren liebe lieber hallo herr frau zusammen bonjour "
    "bonsoir cher chère madame monsieur docteur tous hola estimada estimado estimados buenos buenas días tardes "
    "noches sr sra señor señora dra olá prezado prezada caro cara bom boa dia tarde noite senhor senhora gentile "
    "buongiorno buonasera ciao egregio egregia signor signora dott dottssa dottore dottoressa professore "
    "professoressa tutti".split()
)


class Draft(Struct, frozen=True):
    """Hold what a text is judged by: the case, the greeting the desk wrote, and the days that it knows of.

    `no_gain` is a day asked for and the later one that they have given already.
    """

    case: LetterCase
    language: str
    purpose: Purpose
    greeting: str = ""
    known_days: frozenset[date] = frozenset()
    most: int | None = None
    no_gain: tuple[date, date] | None = None


def remarks(draft: Draft, text: str, words: int) -> tuple[Text, ...]:
    """Return suggestions, the most important first."""
    found = [*_contradictions(draft, text), *_manners(draft, text)]
    if draft.most and words > draft.most:
        found.append(Text(N_("Longer than {most} words: what is short is read to the end."), {"most": draft.most}))
    return tuple(found)


def _contradictions(draft: Draft, text: str) -> Iterator[Text]:
    """Yield what the record says otherwise."""
    if draft.no_gain:
        day, due = draft.no_gain
        yield Text(N_("You have until {due} already; {day} gives no more time."), {"day": day, "due": due})
    if _quotes_a_note(draft.case, text):
        yield Text(N_("This repeats a note that you wrote for yourself."))
    met = _hit(_MET, draft.language, text)
    if met and how_met(draft.case) != "met" and draft.case.interview is not None:
        yield Text(N_("“{found}”: your record has no meeting in person with them."), {"found": met})
    if name := _other_name(draft, text):
        to = draft.case.person.name if draft.case.person else ""
        yield Text(N_("The greeting says “{name}”, but this goes to {to}."), {"name": name, "to": to})
    if _other_language(draft.language, text):
        yield Text(N_("This does not look like the language you chose for it."))
    if passed := _passed_day(draft, text):
        yield Text(N_("{day} has passed."), {"day": passed})


def _manners(draft: Draft, text: str) -> Iterator[Text]:
    if _questions(text) > 1 and draft.purpose not in MAY_ASK_TWICE:
        yield Text(N_("More than one question: a single one is answered sooner."))
    if hit := _hit(_EMPTY_PHRASES, draft.language, text):
        yield Text(N_("“{found}” says little; say what you would like to know."), {"found": hit})
    if draft.purpose not in _MAY_APOLOGIZE and (hit := _hit(_APOLOGY, draft.language, text)):
        yield Text(N_("“{found}”: asking is allowed, it needs no apology."), {"found": hit})
    if hit := _hit(_BLAME, draft.language, text):
        yield Text(N_("“{found}” can sound like blame; the date alone is enough."), {"found": hit})
    if "!" in text:
        yield Text(N_("An exclamation mark sounds louder in writing; a full stop is calmer."))
    if loud := re.search(r"\b[^\W\d_a-zà-ÿ]{3,}(?: [^\W\d_a-zà-ÿ]{3,})+\b", text):
        yield Text(N_("“{found}” in capitals reads as shouting."), {"found": loud[0]})


def _hit(patterns: Patterns, language: str, text: str) -> str | None:
    found = re.search(patterns.get(language, patterns["en"]), text, re.IGNORECASE)
    return found[0] if found else None


def _questions(text: str) -> int:
    return sum(word.count("?") for word in text.split() if "://" not in word)


def _quotes_a_note(case: LetterCase, text: str) -> bool:
    """Return whether a private note stands in the text, unless it is what may be said."""
    said = " ".join(words_of(text))
    for note in case.facts.opportunity.notes:
        private = words_of(note.text)
        open_words = " ".join(words_of(note.say or ""))
        quoted = " ".join(private)
        if len(private) >= _PRIVATE_WORDS and quoted in said and quoted not in open_words:
            return True
    return False


def _other_name(draft: Draft, text: str) -> str | None:
    """Return a name in the greeting that is not the recipient's."""
    if draft.case.person is None or not text.strip():
        return None
    line = text.strip().splitlines()[0]
    allowed = {*_GREETING_WORDS, *words_of(draft.greeting), *words_of(draft.case.person.name)}
    allowed |= set(words_of(draft.case.person.honorific or ""))
    if len(line.split()) > _GREETING_LENGTH or not set(words_of(line)[:1]) & _GREETING_WORDS:
        return None
    names = [word for word in re.findall(r"[^\W\d_]+", line) if word[0].isupper() and word.casefold() not in allowed]
    return " ".join(names) or None


def _other_language(language: str, text: str) -> bool:
    counts = small_words(text)
    own = counts.pop(language, 0)
    return max(counts.values()) >= 2 * own + _ANOTHER


def _passed_day(draft: Draft, text: str) -> date | None:
    """Return a day named in the text that is over and that the record does not know."""
    today = draft.case.facts.today
    found = [day for day in _days_in(text, draft.language, today) if day < today and day not in draft.known_days]
    return found[0] if found else None


def _days_in(text: str, language: str, today: date) -> Iterator[date]:
    months = _months(language)
    name = "|".join(months)
    day_first = rf"(?P<d1>\d{{1,2}})(?:\.|º|er|st|nd|rd|th)?\s+(?:de\s+|of\s+)?(?P<m1>{name})"
    dates = rf"\b(?:{day_first}|(?P<m2>{name})\s+(?P<d2>\d{{1,2}}))\b"
    for hit in re.finditer(dates, text, re.IGNORECASE):
        month, number = months[(hit["m1"] or hit["m2"]).casefold()], int(hit["d1"] or hit["d2"])
        try:
            day = date(today.year, month, number)
        except ValueError:
            continue
        yield day if today - day < _HALF_A_YEAR else day.replace(year=today.year + 1)


@cache
def _months(language: str) -> dict[str, int]:
    from babel import Locale

    names = Locale.parse(language).months["format"]["wide"]
    return {re.escape(str(name).casefold()): number for number, name in names.items()}
