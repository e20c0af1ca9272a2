"""Read what people type into a name field: first name, surname, honorific, or no person at all."""

import re

from msgspec import Struct

from follow_up_desk.core.unseen import one_line

MALE = frozenset("mr m monsieur herr hr herrn sr señor don sig signor signore senhor".split())
FEMALE = frozenset(
    "mrs ms miss mme madame mlle mademoiselle frau fr sra señora srta señorita doña sigra signora senhora".split()
)
NEUTRAL = frozenset({"mx"})
_DEGREES = {
    **dict.fromkeys(("dr", "doctor", "doktor", "docteur", "doutor", "dott", "dottor", "dottore", "phd"), "dr"),
    **dict.fromkeys(("prof", "professor", "professeur", "profesor", "professore", "univprof"), "prof"),
}
_FEMALE_DEGREES = {
    **dict.fromkeys(("dra", "drª", "doctora", "doutora", "dottssa", "dottoressa"), "dr"),
    **dict.fromkeys(("profa", "profª", "profssa", "professorin", "profesora", "professora", "professoressa"), "prof"),
}
_IGNORED = frozenset({"med", "phil", "jur", "rer", "nat", "ing", "dipl", "habil", "hc", "sir", "dame"})
_AFTER = frozenset({"phd", "md", "mba", "jr", "esq", "ii", "iii", "cfa", "shrm-cp", "phr", "mph"})
_PARTICLES = frozenset(
    "de da do dos das del della di du des la le van von zu zum zur der den ter ten el al bin ibn af av y e san".split()
)
# Words that no person is called by: a department or a mailbox stands where a name should.
_DEPARTMENT = re.compile(
    r"\bHR\b|\bRH\b|(?i:\b(?:team|recruit(?:ing|ment|er|ers)|talent|hiring|department|human resources|people ops"
    r"|noreply|no-reply|personal(?:abteilung|wesen)|bewerb\w*|recrutement|ressources humaines|recursos humanos|equipo"
    r"|équipe|equipe|risorse umane|ufficio|secretar[ií]a|selección|candidatures?|reception)\b)"
)
_MAILBOX = frozenset(
    "hr h.r. rh jobs job careers career karriere office info desk admin support personal unknown".split()
)
# Second given names after which one surname follows; without one of them, three words hold two surnames.
_SECOND_NAMES = frozenset(
    "maría maria josé jose luis carlos antonio manuel miguel ángel angel jesús jesus pablo isabel carmen pilar teresa "
    "fernanda eduardo alberto alejandro javier francisco enrique andrés ignacio ramón rafael ana elena cristina".split()
)
_TWO_SURNAMES = frozenset({"es"})
_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?)+\.?")


class PersonName(Struct, frozen=True):
    """Hold a name's parts; `person` is false for a department, an address or an empty field."""

    full: str = ""
    first: str = ""
    surname: str = ""
    gender: str = ""  # "m", "f", "x" or not known
    degree: str = ""  # "dr", "prof" or none
    title: str = ""  # the honorific as it was typed
    person: bool = True


NOBODY = PersonName(person=False)


def read_name(text: str, honorific: str | None = None, language: str = "en") -> PersonName:
    """Return the parts of a name as it was typed, such as "Hale, Martin", "Miss Lee" or "Kim Min-jun"."""
    typed = one_line(text)
    if not typed or "@" in typed or not any(c.isalpha() for c in typed) or _is_department(typed):
        return NOBODY
    words = _in_order(typed)
    titles, words = _split_titles(words)
    gender, degree, shown = _read_titles([*(honorific or "").split(), *([] if honorific else titles)])
    if not words:
        return NOBODY
    first, surname = _first_and_surname(words, bool(titles), language)
    return PersonName(" ".join(words), first, surname, gender, degree, shown)


def _is_department(typed: str) -> bool:
    return bool(_DEPARTMENT.search(typed)) or all(word in _MAILBOX for word in typed.casefold().split())


def _in_order(typed: str) -> list[str]:
    """Return the words with the first name first: "Hale, Martin" is turned round, "Martin Hale, PhD" is not."""
    before, comma, after = typed.partition(",")
    rest = [w for w in after.replace(",", " ").split() if _bare(w) not in _AFTER]
    if not comma or not rest:
        return before.split()
    titles, names = _split_titles(before.split())
    return [*titles, *rest, *names]


def _bare(word: str) -> str:
    return word.replace(".", "").casefold()


def _is_title(word: str) -> bool:
    bare = _bare(word)
    if bare in ("m", "fr", "hr") and not word.endswith(".") and len(bare) == 1:
        return bare == "m" and word == "M"
    known = (MALE, FEMALE, NEUTRAL, _DEGREES, _FEMALE_DEGREES, _IGNORED)
    return any(bare in names for names in known)


def _split_titles(words: list[str]) -> tuple[list[str], list[str]]:
    for at, word in enumerate(words):
        initial = word in ("M.", "M") and at + 1 < len(words) and len(words) - at > 2
        if not _is_title(word) or initial:
            return words[:at], words[at:]
    return words, []


def _read_titles(titles: list[str]) -> tuple[str, str, str]:
    gender = degree = ""
    for word in titles:
        bare = _bare(word)
        if bare in _FEMALE_DEGREES:
            gender, degree = "f", _better(degree, _FEMALE_DEGREES[bare])
        elif bare in _DEGREES:
            degree = _better(degree, _DEGREES[bare])
        else:
            kinds = ((MALE, "m"), (FEMALE, "f"), (NEUTRAL, "x"))
            gender = next((kind for names, kind in kinds if bare in names), gender)
    return gender, degree, " ".join(titles)


def _better(one: str, other: str) -> str:
    return "prof" if "prof" in (one, other) else other


def _first_and_surname(words: list[str], titled: bool, language: str) -> tuple[str, str]:
    if len(words) == 1:  # "Miss Lee" is a surname, "Martin" a first name
        return ("", words[0]) if titled else (words[0], "")
    if len(words) == 2 and re.fullmatch(r"[^\W\d_]+-[^\W\d_A-Z]+", words[1]) and words[1][0].isupper():
        return words[1], words[0]  # "Kim Min-jun": the given name of two syllables stands last
    start = _surname_start(words, language)
    first = words[0]
    return ("" if _is_initial(first) else first), " ".join(words[start:])


def _surname_start(words: list[str], language: str) -> int:
    start = len(words) - 1
    if language in _TWO_SURNAMES and len(words) > 2 and words[-2].casefold() not in _SECOND_NAMES:
        start -= 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    return max(start, 1)


def _is_initial(word: str) -> bool:
    letters = word.replace(".", "").replace("-", "")
    return len(letters) == 1 or (word.endswith(".") and len(letters) <= 2 and bool(_INITIALS.fullmatch(word)))
