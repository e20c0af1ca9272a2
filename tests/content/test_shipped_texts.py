"""The texts that ship: tips and message templates, read as files with jinja2 alone, in each language."""

import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, Undefined, meta, nodes

from follow_up_desk.core.enumerations import Purpose

RESOURCES = Path(__file__).parents[2] / "resources"
TIPS, TEMPLATES = RESOURCES / "tips", RESOURCES / "templates"
LANGUAGES = tuple(sorted(file.parent.name for file in TEMPLATES.glob("*/phrases.toml")))
MOMENTS = set(
    "before_interview debrief thank_you waiting grace inquiry between_attempts last_inquiry rest you_owe reply on_hold"
    " offer offer_elsewhere rejected accepted withdrawn closed empty".split()
)
# Tips whose moments are promised by name; every other tip needs at least one moment.
TIP_MOMENTS = {
    7: {"waiting", "between_attempts", "rest", "on_hold", "offer"},
    8: {"rest", "rejected"},
    9: {"debrief", "offer", "rejected", "withdrawn"},
    10: {"rejected", "closed", "accepted"},
}
CHANNELS = {"email", "call", "voicemail", "in_person", "letter", "text"}
WORDS_A_SECOND = 2.5
VOICEMAIL_SECONDS = 20
PARTS = re.compile(r"^## (reached|gatekeeper|voicemail)$", re.MULTILINE)
ALLOWED_NODES = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Filter, nodes.Const, nodes.If),
    *(nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand),
)
# Apologies, blame and stock phrases; address that is not formal; words that would guess the writer's gender.
FORBIDDEN = {
    "en": r"just checking|checking in|touch(ing)? base|circl(e|ing) back|as promised|sorry|apolog|any update|bother"
    r"|dream job|got this|at your earliest",
    "de": r"wie versprochen|entschuldig|leider|tut mir leid|traumjob|stören|nur kurz|\bdu\b|\bdein|\beuch",
    "fr": r"comme promis|désolé|excus|relanc|dérang|\btu\b|\bton\b|\btes\b"
    r"|intéressée?\b|\bravie?\b|heureu[xs]|\bprête?\b",
    "es": r"como prometió|disculp|perd[oó]n|lo siento|lament|molest|solo quería|\btú\b|\bte\b|\btus?\b"
    r"|interesad[oa]|encantad[oa]|agradecid[oa]|dispuest[oa]",
    "it": r"come promesso|scus|mi dispiace|disturb|sollecit|volevo solo|\btu\b|\bti\b|\btuo\b"
    r"|interessat[oa]|\bliet[oa]\b|\bgrat[oa]\b|\bpront[oa]\b|\bfelice\b",
    "pt": r"como prometido|desculp|\blamento\b|incomod|perturb|só queria|\bte\b|\bteus?\b"
    r"|interessad[oa]|\bgrat[oa]\b|\bobrigad[oa]\b|animad[oa]",
}
# Small words that carry every sentence of a language; one that two languages share counts against neither.
SMALL_WORDS = {
    "en": "the a an and or but of to in on at by with from about as for i you we they it me my your their this that"
    " what which who when where is are was were be been have has had will would could may not no if than there so thank"
    " still any then am m ve re d ll s t how can just do let us one come",
    "de": "der die das den dem des ein eine einen einer und oder aber von zu zum zur im am an auf bei bis mit aus über"
    " als für ich sie wir es mir mich mein meine ihr ihre ihnen ihren dies das was wer wann ist sind war haben hat"
    " habe hatten wird würde werden kann können darf nicht kein nein wenn dass noch nach vielen"
    " dank wie ob in so um alle da e",
    "fr": "le la les l un une des du de d et ou mais à au aux en par avec pour sur dans chez je j vous nous il elle ce"
    " cette ces m mon ma mes votre vos notre que qu qui quel quelle où est sont était ai avez avons sera serait"
    " puis pourriez ne n pas si plus merci dont me a y se nos son s t an on il elle cela lui leur tout eu c non es ci",
    "es": "el los las un una del de y o pero a al en con por para sobre desde yo usted ustedes nos lo le les mi mis su"
    " sus este esta esto que qué quién cuándo es son era fue he ha sido podría puedo no si sí gracias muy más me se"
    " ya sigo tiene la m he otra este ser mi lo todo está como dos cosa da",
    "it": "il lo la i gli le un uno una di del dello della dei delle e o ma a al alla ai alle da dal dalla in nel nella"
    " con per su sul sulla tra che chi cosa quando quale come non mi me ci si ne se ho ha hai è sono stato stata sarà"
    " grazie più molto anche ancora ora questo questa mia mio ve sua suo sue tutto dopo già l d c un"
    " no era so com qui quel",
    "pt": "o a os as um uma de do da dos das e ou mas em no na nos nas ao à aos às com por para pelo pela que quem"
    " quando qual como não me se eu você vocês lhe meu minha seu sua seus suas é são foi está ser ter tem tenho há"
    " muito mais já ainda isso este esta sobre até depois se sim for la desde sigo sido outra preciso der era",
}


@cache
def tip_files() -> dict[str, dict[str, Any]]:
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(TIPS.glob("*.toml"))}


@cache
def templates(language: str) -> dict[str, dict[str, Any]]:
    paths = sorted((TEMPLATES / language).glob("T*.toml"))
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in paths}


@cache
def phrases(language: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads((TEMPLATES / language / "phrases.toml").read_text(encoding="utf-8"))


# Every fact that the desk may fill in (core/template_facts.py, content/fact_words.py), besides those in the hints.
DAYS = "interview promised last_contact rang their_word request_due delivered check start offer_deadline other_deadline"
DAY_FORMS = ("on", "of", "by", "day", "date", "month_day", "about", "at")
FACTS = {
    *(f"{day}_{form}" for day in f"{DAYS} countered old".split() for form in DAY_FORMS),
    *(
        "me my_phone my_email signature company role agency hour address first_name formal_name spoken_name "
        "full_name role_vowel company_masculine gender familiar to_name to_name_with how_met is_agency is_successor "
        "former_contact former_contact_with former_contact_to met_names met_names_with met_names_to interview_kind "
        "interview_ahead interview_minutes interview_place rounds variant attempt thing item people_known mail_bounced "
        "promised_ahead promised_by_them promised_exact "
        "promise_after asked_to_ask last_contact_kind by_phone invited thanked request_item offer_form pay "
        "terms offer_ranks_second accepted_elsewhere accepted_here feedback_promised was_final concern answer "
        "thought question"
    ).split(),
}


class _StandInBlank(Undefined):
    """Stand in for the engine: a missing name is false in a condition and shown as a blank elsewhere."""

    def __str__(self) -> str:
        return f"[{self._undefined_name}]"


ENVIRONMENT = Environment(undefined=_StandInBlank, autoescape=False)
ALL_TIPS = [(stem, tip) for stem, content in tip_files().items() for tip in content.get("tip", [])]
ALL_TEMPLATES = [
    pytest.param(language, template, id=f"{language}-{key}")
    for language in LANGUAGES
    for key, template in templates(language).items()
]
every_template = pytest.mark.parametrize(("language", "template"), ALL_TEMPLATES)


def sources(template: dict[str, Any]) -> list[str]:
    """Return each text of a template that jinja2 reads."""
    versions = [template, *(template[name] for name in ("brief", "familiar") if name in template)]
    return [text for version in versions for text in (version.get("subject"), version["body"]) if text is not None]


def words(text: str) -> int:
    """Count the words; punctuation that stands alone does not count."""
    return sum(1 for word in text.split() if re.search(r"\w", word))


def literal(template: dict[str, Any]) -> str:
    """Join every piece of text in every branch, without the blanks and what is for first-name terms only."""
    return literal_of([formal(text) for text in sources(template)])


def formal(text: str) -> str:
    """Return a text as it reads for somebody who is not on first-name terms."""
    return re.sub(r"{% if familiar %}.*?(?:{% else %}(.*?))?{% endif %}", r"\1", text, flags=re.DOTALL)


def literal_of(texts: list[str]) -> str:
    trees = [ENVIRONMENT.parse(text) for text in texts]
    data = [node.data for tree in trees for node in tree.find_all(nodes.TemplateData)]
    filters = [node for tree in trees for node in tree.find_all(nodes.Filter)]
    defaults = [str(const.value) for node in filters for const in node.args if isinstance(const, nodes.Const)]
    return PARTS.sub("", "\n".join(data)) + "\n" + "\n".join(defaults)


# --- tips -----------------------------------------------------------------------


def test_each_moment_has_its_tips() -> None:
    assert set(tip_files()) == MOMENTS | {"ten_tips"}
    counts = Counter(stem for stem, _ in ALL_TIPS)
    assert set(counts) == MOMENTS
    assert all(2 <= count <= 4 for count in counts.values())


def test_tip_keys_are_unique_and_kebab() -> None:
    keys = [tip["key"] for _, tip in ALL_TIPS]
    assert len(keys) == len(set(keys))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", key) for key in keys)


def test_each_of_the_ten_tips_has_its_moments() -> None:
    for number in range(1, 11):
        moments = {stem for stem, tip in ALL_TIPS if tip["number"] == number}
        assert moments, f"tip {number} has no moment"
        assert TIP_MOMENTS.get(number, set()) <= moments


@pytest.mark.parametrize(("stem", "tip"), ALL_TIPS, ids=[tip["key"] for _, tip in ALL_TIPS])
def test_a_tip_is_short_and_calm(stem: str, tip: dict[str, Any]) -> None:
    assert set(tip) <= {"key", "number", "text", "detail", "source"}
    assert 1 <= tip["number"] <= 10
    assert len(tip["text"]) <= 110
    assert tip["text"].endswith(".")
    assert 0 < len(tip["detail"]) <= 400
    assert "!" not in tip["text"] + tip["detail"]
    assert not re.search(r"dream job|you've got this|chas(e|er|ing)\b|nudge|enquir", tip["text"] + tip["detail"], re.I)


def test_there_are_ten_tips_in_order() -> None:
    tips = tip_files()["ten_tips"]["ten_tip"]
    assert [tip["number"] for tip in tips] == list(range(1, 11))
    assert all(tip["title"] and tip["text"] and "!" not in tip["title"] + tip["text"] for tip in tips)


# --- templates: form ------------------------------------------------------------


@every_template
def test_french_shortens_te_before_a_vowel(language: str, template: dict[str, Any]) -> None:
    late = r"\bte{% else %}[^{]*{% endif %} [aeiouyhàâéèêœ]\w*"
    assert language != "fr" or not [found for text in sources(template) for found in re.findall(late, text, re.I)]


def test_every_language_has_every_template() -> None:
    expected = {f"T{number:02}" for number in range(1, 62)}
    for language in LANGUAGES:
        assert expected <= set(templates(language))
        assert set(templates(language)) == set(templates("en"))


@every_template
def test_a_template_has_the_form_of_one(language: str, template: dict[str, Any]) -> None:
    assert template is templates(language)[template["key"]]
    assert template["title"]
    assert template["channel"] in CHANNELS
    assert template["purpose"] in set(Purpose)
    assert template["contexts"]
    assert all(context in {f"A{number:02}" for number in range(1, 45)} for context in template["contexts"])
    assert ("max_words" in template) != ("max_seconds" in template)
    assert ("subject" in template) == (template["channel"] == "email")


@every_template
def test_a_template_serves_the_same_in_every_language(language: str, template: dict[str, Any]) -> None:
    english = templates("en")[template["key"]]
    for field in ("contexts", "channel", "purpose"):
        assert template.get(field) == english.get(field)
    for field in ("max_words", "max_seconds"):  # another language may need a fifth more
        assert (field in template) == (field in english)
        assert template.get(field, 0) <= 1.2 * english.get(field, 0)
    assert PARTS.findall(template["body"]) == PARTS.findall(english["body"])


@every_template
def test_a_template_uses_only_what_is_allowed_and_known(language: str, template: dict[str, Any]) -> None:
    assert uses(sources(template)) <= FACTS | set(phrases(language)["hints"]) | set(phrases(language)["phrases"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_uses_facts_and_the_phrases_above_it(language: str) -> None:
    known = FACTS | set(phrases(language)["hints"])
    for name, source in phrases(language)["phrases"].items():
        assert uses([source]) <= known, name
        known |= {name}
    assert {"greeting", "hello", "closing", "position", "opening"} <= known
    assert all(hint and not hint[0].isspace() for hint in phrases(language)["hints"].values())


def uses(texts: list[str]) -> set[str]:
    """Return the names that texts use, all of whose nodes are allowed."""
    used: set[str] = set()
    for source in texts:
        tree = ENVIRONMENT.parse(source)
        assert all(isinstance(node, ALLOWED_NODES) for node in tree.find_all(nodes.Node))
        assert all(node.name == "default" for node in tree.find_all(nodes.Filter))
        used |= meta.find_undeclared_variables(tree)
    return used


@every_template
def test_a_text_is_calm(language: str, template: dict[str, Any]) -> None:
    text = "\n".join([template["title"], literal(template)])
    assert not set("!¡") & set(text)
    if template["key"] != "T06":  # being late is the one thing to be sorry for
        assert not (found := re.search(FORBIDDEN[language], literal(template), re.IGNORECASE)), found


@pytest.mark.parametrize("language", LANGUAGES)
def test_hints_and_phrases_are_calm_and_in_their_own_language(language: str) -> None:
    hints, shared = phrases(language)["hints"], literal_of(list(phrases(language)["phrases"].values()))
    assert not set("!¡") & set(shared + "".join(hints.values()))
    if language != "en":
        english = phrases("en")["hints"]
        assert set(hints) >= set(english)
        assert not {name for name in english if hints[name] == english[name]}


def test_the_closing_note_has_no_question() -> None:
    assert all("?" not in templates(language)["T16"]["body"] for language in LANGUAGES)


# --- templates: one language at a time ------------------------------------------


def small_word_shares(language: str, text: str) -> tuple[float, float]:
    """Return the share of a text's words that are small words of this language, and of other languages only."""
    own = set(SMALL_WORDS[language].split())
    others = {word for listed in SMALL_WORDS.values() for word in listed.split()} - own
    found = re.findall(r"[^\W\d_]+", text.lower())
    return sum(word in own for word in found) / len(found), sum(word in others for word in found) / len(found)


def is_written_in(language: str, text: str) -> bool:
    """Return whether three words in ten are small words of this language, and almost none of another one only."""
    own, others = small_word_shares(language, text)
    return own >= 0.3 and others <= 0.01


@every_template
def test_a_text_is_in_its_own_language(language: str, template: dict[str, Any]) -> None:
    assert is_written_in(language, literal(template)), small_word_shares(language, literal(template))
    if language != "en":
        english = templates("en")[template["key"]]
        lines = {line for line in literal(english).splitlines() if words(line) > 1}
        assert not lines & set(literal(template).splitlines())
        assert template["title"] != english["title"]


@every_template
def test_the_language_check_would_notice_another(language: str, template: dict[str, Any]) -> None:
    assert not any(is_written_in(other, literal(template)) for other in LANGUAGES if other != language)


def test_the_language_check_would_notice_a_single_sentence() -> None:
    strayed = literal(templates("de")["T10"]) + " If anything further from me would help, I will gladly send it."
    assert not is_written_in("de", strayed)


@pytest.mark.parametrize("key", sorted(templates("fr")))
def test_french_punctuation_keeps_its_space(key: str) -> None:
    """Ask for the no-break space before : ; ? » and after «, so that no line begins with a lone mark."""
    assert not re.search(r"[ \w][:;?»]|«[ \w]", literal(templates("fr")[key]))
