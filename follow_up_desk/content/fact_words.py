"""Say facts in the language and region of a message: days as people say them, people as they are addressed."""

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.content.dates import DateFormat, join_names
from follow_up_desk.content.phrases import Phrases, Table, in_region
from follow_up_desk.content.typed_words import fitting
from follow_up_desk.core.fact_values import YES, KnownValues
from follow_up_desk.core.person_names import PersonName, read_name
from follow_up_desk.core.records import Person

# Names that templates of users' own may still use, and what stands for them now.
OLDER_NAMES: Mapping[str, tuple[str, ...]] = {
    "greeting_name": ("greeting_name",),
    "interviewer": ("to_name",),
    "panel_names": ("met_names",),
    "interview_date": ("interview_date",),
    "promised_date": ("promised_date",),
    "promised_window": ("promised_by",),
    "last_contact": ("last_contact_date",),
    "offer_deadline": ("offer_deadline_date", "other_deadline_date"),
    "check_date": ("check_date",),
    "salary": ("pay",),
    "start": ("start_date",),
    "thing": ("item",),
}
# What makes French shorten "de": an h at the head of a position is nearly always silent.
_VOWELS = frozenset("aeiouyhàâäéèêëîïôöùûüæœ")
# Days that somebody is held to: a letter names them in full, with their date.
_BINDING = frozenset({"offer_deadline", "other_deadline"})
_FIRST_NAMES_BY_DEFAULT = frozenset({"en"})


class Speech(Struct, frozen=True):
    """Hold how one message speaks: its language's phrases, its region, how it names days; `aloud` for a call."""

    phrases: Phrases
    region: str | None
    dates: DateFormat
    aloud: bool = False

    @property
    def language(self) -> str:
        """Return the code of the language."""
        return self.phrases.language

    @property
    def honorifics(self) -> Table:
        """Return how people are addressed in the region."""
        return in_region(self.phrases.honorifics, self.region)

    @property
    def letters(self) -> Mapping[str, str]:
        """Return what the region writes in place of a letter."""
        return dict(in_region(self.phrases.grammar, self.region).get("letters", {}))


def in_words(facts: KnownValues, speech: Speech, recipient: Person | None) -> dict[str, str]:
    """Return the facts as words, with the recipient's address; older names of templates are filled, too."""
    theirs = "interview_theirs" in facts
    speech = replace(speech, dates=speech.dates.beside(days_of(facts)))
    words: dict[str, str] = {}
    for name, value in facts.items():
        if isinstance(value, Person | tuple):
            people = value if isinstance(value, tuple) else (value,)
            words |= _joined(name, people if name == "to_name" else _others(people, recipient, speech), speech)
        elif isinstance(value, datetime):
            words |= {**speech.dates.forms(name, value.date()), f"{name}_at": speech.dates.at(value, theirs)}
        elif isinstance(value, date):
            binding = name in _BINDING and not speech.aloud
            words |= (speech.dates.in_full if binding else speech.dates).forms(name, value)
        else:
            words[name] = str(value)
    if "promised_exact" not in facts:
        words.pop("promised_day", None)
    if words.get("role", " ")[0].casefold() in _VOWELS:
        words["role_vowel"] = YES
    if words.get("company", "").partition(" ")[0].casefold() in speech.phrases.grammar.get("masculine", "").split():
        words["company_masculine"] = YES
    words |= address(recipient if "to_name" in facts else None, speech)
    older = {old: next((words[n] for n in names if n in words), "") for old, names in OLDER_NAMES.items()}
    words = fitting({**{old: text for old, text in older.items() if text}, **words}, speech.phrases, speech.dates)
    return {name: text for name, text in words.items() if text}


def days_of(facts: Mapping[str, object]) -> frozenset[date]:
    """Return the days among facts."""
    days = [v.date() if isinstance(v, datetime) else v for v in facts.values()]
    return frozenset(day for day in days if isinstance(day, date))


def _others(people: tuple[Person, ...], recipient: Person | None, speech: Speech) -> tuple[Person, ...]:
    """Return the people whose names are not the recipient's own: nobody is told about themselves."""
    own = named(recipient, speech, "refer") if recipient else ""
    return tuple(p for p in people if named(p, speech, "refer") != own)


def _joined(name: str, people: tuple[Person, ...], speech: Speech) -> dict[str, str]:
    forms = {name: "refer", f"{name}_with": "with", f"{name}_to": "to"}
    return {
        key: join_names([named(p, speech, form) for p in people], speech.dates.locale) for key, form in forms.items()
    }


def address(person: Person | None, speech: Speech) -> dict[str, str]:
    """Return how to greet a person: `address` says which of the names to use, "none" without one that is sure."""
    if person is None:
        return {"address": "none"}
    name = read_name(person.name, person.honorific, speech.language)
    formal = _with_honorific(name, speech, "greet")
    parts = {
        "first_name": name.first,
        "full_name": name.full,
        "formal_name": formal,
        "spoken_name": _with_honorific(name, speech, "say"),
        "gender": name.gender if name.gender in ("m", "f") else "",
        "familiar": YES if _is_familiar(person, name) else "",
        "address": _address(person, name, formal, speech.language),
    }
    parts["greeting_name"] = {"first": name.first, "formal": formal}.get(parts["address"], name.full)
    return {key: text for key, text in parts.items() if text}


def _is_familiar(person: Person, name: PersonName) -> bool:
    return bool(person.familiar and name.first)


def _address(person: Person, name: PersonName, formal: str, language: str) -> str:
    if _is_familiar(person, name):
        return "first"
    if formal:
        return "formal"
    if language not in _FIRST_NAMES_BY_DEFAULT:
        return "none"
    return "first" if name.first and person.familiar is not False else "full"


def named(person: Person, speech: Speech, form: str) -> str:
    """Return a person's name in a sentence; `form` is "refer", "with" after a preposition, or "to" with its own."""
    name = read_name(person.name, person.honorific, speech.language)
    said = _with_honorific(name, speech, form)
    if form == "to" and not said:
        return str(speech.phrases.grammar.get("to", "{name}")).format(name=named(person, speech, "with"))
    return said or name.full


def _with_honorific(name: PersonName, speech: Speech, form: str) -> str:
    """Return a name with its honorific as the language writes it, or nothing where none is known."""
    table = speech.honorifics
    surname = name.surname or name.full
    if form in ("greet", "say") and (kept := _kept(name.title, table)):
        return f"{kept} {surname}"
    kinds = [f"{name.degree}_{name.gender}", name.degree, name.gender]
    row = next((table[kind] for kind in kinds if isinstance(table.get(kind), dict)), None) if surname else None
    if row is None or (name.surname and name.surname == name.first) or (form == "to" and form not in row):
        return ""
    if speech.aloud and form in ("refer", "with"):
        form = "aloud" if "aloud" in row else form  # "M. Hale" is written, "Monsieur Hale" is said
    pattern = str(row.get(form) or row.get("refer" if form == "with" else "greet") or row.get("greet", ""))
    if not name.first and "{name}" in pattern:
        pattern = str(row.get("greet", pattern))
    return pattern.format(surname=surname, name=name.full)


def _kept(title: str, table: Table) -> str:
    typed = title.rstrip(".").casefold()
    return next((str(own) for own in table.get("keep", ()) if str(own).rstrip(".").casefold() == typed), "")
