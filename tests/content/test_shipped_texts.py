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
SAMPLE_FACTS = tomllib.loads((Path(__file__).parent / "sample_facts.toml").read_text(encoding="utf-8"))
LANGUAGES = ("en", "de", "fr", "es")
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
}
# Small words that carry every sentence of a language; one that two languages share counts against neither.
SMALL_WORDS = {
    "en": "the a an and or but of to in on at by with from about as for i you we they it me my your their this that"
    " what which who when where is are was were be been have has had will would could may not no if than there so thank"
    " still any then am",
    "de": "der die das den dem des ein eine einen einer und oder aber von zu zum zur im am an auf bei bis mit aus über"
    " als für ich sie wir es mir mich mein meine ihr ihre ihnen ihren dies das was wer wann ist sind war haben hat"
    " habe hatten wird würde werden kann können darf nicht kein nein wenn dass noch nach vielen dank wie ob in so",
    "fr": "le la les l un une des du de d et ou mais à au aux en par avec pour sur dans chez je j vous nous il elle ce"
    " cette ces m mon ma mes votre vos notre que qu qui quel quelle où est sont était ai avez avons sera serait"
    " puis pourriez ne n pas si plus merci dont me a y se nos son",
    "es": "el los las un una del de y o pero a al en con por para sobre desde yo usted ustedes nos lo le les mi mis su"
    " sus este esta esto que qué quién cuándo es son era fue he ha sido podría puedo no si sí gracias muy más me se"
    " ya sigo tiene la",
}


@cache
def tip_files() -> dict[str, dict[str, Any]]:
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(TIPS.glob("*.toml"))}


@cache
def templates(language: str) -> dict[str, dict[str, Any]]:
    paths = sorted((TEMPLATES / language).glob("*.toml"))
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in paths}


def facts(language: str) -> dict[str, str]:
    return {**SAMPLE_FACTS["all"], **SAMPLE_FACTS[language]}


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
    brief = template.get("brief", {})
    texts = (template.get("subject"), template["body"], brief.get("subject"), brief.get("body"))
    return [text for text in texts if text is not None]


def bodies(template: dict[str, Any], known: dict[str, str]) -> list[str]:
    """Render the warm and, where there is one, the brief variant."""
    texts = [template["body"], *(text for text in [template.get("brief", {}).get("body")] if text)]
    return [ENVIRONMENT.from_string(text).render(known).strip() for text in texts]


def words(text: str) -> int:
    """Count the words; punctuation that stands alone does not count."""
    return sum(1 for word in text.split() if re.search(r"\w", word))


def literal(template: dict[str, Any]) -> str:
    """Join every piece of text in every branch, without the blanks."""
    trees = [ENVIRONMENT.parse(text) for text in sources(template)]
    data = [node.data for tree in trees for node in tree.find_all(nodes.TemplateData)]
    defaults = [str(node.value) for tree in trees for node in tree.find_all(nodes.Const)]
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


def test_the_law_has_ten_sentences_in_order() -> None:
    laws = tip_files()["ten_tips"]["law"]
    assert [law["number"] for law in laws] == list(range(1, 11))
    assert all(law["title"] and law["text"] and "!" not in law["title"] + law["text"] for law in laws)


# --- templates: form ------------------------------------------------------------


def test_every_language_has_every_template() -> None:
    expected = {f"T{number:02}" for number in range(1, 41)}
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
def test_a_template_says_the_same_things_in_every_language(language: str, template: dict[str, Any]) -> None:
    english = templates("en")[template["key"]]
    for field in ("contexts", "channel", "purpose", "max_words", "max_seconds"):
        assert template.get(field) == english.get(field)
    assert set(template["blanks"]) == set(english["blanks"])
    assert ("brief" in template) == ("brief" in english)
    assert PARTS.findall(template["body"]) == PARTS.findall(english["body"])


@every_template
def test_a_template_uses_only_what_is_allowed(language: str, template: dict[str, Any]) -> None:
    used: set[str] = set()
    for source in sources(template):
        tree = ENVIRONMENT.parse(source)
        assert all(isinstance(node, ALLOWED_NODES) for node in tree.find_all(nodes.Node))
        assert all(node.name == "default" for node in tree.find_all(nodes.Filter))
        used |= meta.find_undeclared_variables(tree)
    assert used == set(template["blanks"])
    assert all(template["blanks"].values())
    assert used <= set(facts(language))


# --- templates: what is read in the end -----------------------------------------


@every_template
def test_a_full_text_keeps_its_length(language: str, template: dict[str, Any]) -> None:
    limit = template.get("max_words") or template["max_seconds"] * WORDS_A_SECOND
    for body in bodies(template, facts(language)):
        heading = None
        for piece in PARTS.split(body):
            if PARTS.fullmatch(f"## {piece}"):
                heading = piece
                continue
            allowed = VOICEMAIL_SECONDS * WORDS_A_SECOND if heading == "voicemail" else limit
            assert words(piece) <= allowed, f"{words(piece)} words of {allowed}"


@every_template
def test_a_text_reads_well_whatever_is_missing(language: str, template: dict[str, Any]) -> None:
    known = facts(language)
    for missing in [set(), set(known), *({name} for name in template["blanks"])]:
        given = {name: value for name, value in known.items() if name not in missing}
        for body in bodies(template, given):
            assert not re.search(r"  | \n|\n\n\n| [.,]|[.,;:]{2}|\bNone\b|[{}]", body), body
            assert body[0].isupper() or body[0] in "¿[#"
        subject = ENVIRONMENT.from_string(template.get("subject", "")).render(given)
        assert not re.search(r"\n|  |^\s|\s$|^Re:", subject)
        assert len(subject) <= 100


@every_template
def test_a_text_is_calm(language: str, template: dict[str, Any]) -> None:
    text = "\n".join([template["title"], literal(template), *template["blanks"].values()])
    assert not set("!¡") & set(text)
    assert not (found := re.search(FORBIDDEN[language], literal(template), re.IGNORECASE)), found


@every_template
def test_an_email_asks_one_thing(language: str, template: dict[str, Any]) -> None:
    if template["channel"] == "email" and template["purpose"] not in {"reply", "thank_you"}:
        assert all(body.count("?") <= 1 for body in bodies(template, facts(language)))


@every_template
def test_an_email_ends_with_name_and_number(language: str, template: dict[str, Any]) -> None:
    known = facts(language)
    if template["channel"] == "email":
        assert all(body.endswith(f"\n{known['me']}\n{known['my_phone']}") for body in bodies(template, known))


@every_template
def test_a_voicemail_says_the_number_twice(language: str, template: dict[str, Any]) -> None:
    known = facts(language)
    for body in bodies(template, known):
        spoken = body if template["channel"] == "voicemail" else body.partition("## voicemail")[2]
        assert not spoken or spoken.count(known["my_phone"]) == 2


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
        assert not {name for name, hint in template["blanks"].items() if hint == english["blanks"][name]}


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
