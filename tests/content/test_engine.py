"""Filling templates: an unknown value shows as a blank, and nothing gets out of the sandbox."""

import re
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from follow_up_desk import paths
from follow_up_desk.content import engine
from follow_up_desk.content.engine import FilledTemplate, check_template, fill
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.enumerations import Channel, InterviewKind, Purpose
from follow_up_desk.core.template_facts import DateSpan
from follow_up_desk.core.templates import Template, Variant
from follow_up_desk.core.wording import UserError

SHELF = Shelf(paths.resources())
LANGUAGES = SHELF.languages
SAMPLE = tomllib.loads((Path(__file__).parent / "sample_facts.toml").read_text(encoding="utf-8"))
EVERY = [pytest.param(t, id=f"{lang}-{t.key}") for lang in LANGUAGES for t in SHELF.templates(lang)]


def words(body: str, subject: str | None = None, language: str = "en", **more: Any) -> Template:
    return Template("w", "Words", language, Channel.EMAIL, Purpose.OTHER, body, subject, **more)


def text(body: str, **facts: Any) -> str:
    return fill(words(body), facts).body


# --- what is written ------------------------------------------------------------


def test_names_are_filled() -> None:
    assert fill(words("Hello {{ me }}", "For {{ me }}"), {"me": "Di"}) == FilledTemplate("For Di", "Hello Di", ())


def test_a_missing_blank_is_shown_with_its_hint_and_listed_once() -> None:
    template = words("{{ link }} {{ link }} {{ one_skill }}", blanks={"link": "an address"})
    assert fill(template, {}) == FilledTemplate("", "[an address] [an address] [one skill]", ("link", "one_skill"))


def test_in_a_condition_a_missing_name_is_false_and_not_asked_for() -> None:
    filled = fill(words("{% if link %}Here: {{ link }}{% else %}Bye{% endif %}"), {})
    assert (filled.body, filled.missing) == ("Bye", ())
    assert text("{% if not link and (a or b == 'x') %}yes{% else %}no{% endif %}", b="x") == "yes"


def test_a_default_stands_in() -> None:
    assert fill(words("{{ item|default('it') }}"), {}) == FilledTemplate("", "it", ())
    assert text("{{ item|default('it')|upper }} {{ item|title }}", item="a story") == "A STORY A Story"
    assert fill(words("{{ link|upper }}"), {}).missing == ("link",)


def test_an_empty_fact_counts_as_missing() -> None:
    assert fill(words("{{ me }}"), {"me": ""}).missing == ("me",)


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("en", "Friday 23 October", "Friday 23 October, 17:00"),
        ("de", "Freitag, 23. Oktober", "Freitag, 23. Oktober, 17:00 Uhr"),
        ("fr", "vendredi 23 octobre", "vendredi 23 octobre à 17:00"),
        ("es", "viernes, 23 de octubre", "viernes, 23 de octubre, 17:00"),
    ],
)
def test_days_are_said_in_the_messages_language(language: str, day: str, moment: str) -> None:
    at = datetime.fromisoformat("2026-10-23T17:00+02:00")
    filled = fill(words("{{ a }}|{{ b }}", language=language), {"a": date(2026, 10, 23), "b": at})
    assert filled.body == f"{day}|{moment}"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "A, B and C"), ("de", "A, B und C"), ("fr", "A, B et C"), ("it", "A, B e C")]
)
def test_names_are_listed_in_the_messages_language(language: str, said: str) -> None:
    assert fill(words("{{ a }}", language=language), {"a": ("A", "B", "C")}).body == said
    assert fill(words("{{ a }}", language=language), {"a": ("A",)}).body == "A"


def test_the_brief_variant_keeps_the_subject_unless_it_has_its_own() -> None:
    template = words("Long", "S", brief=Variant("Short"))
    assert fill(template, {}, brief=True) == FilledTemplate("S", "Short")
    assert fill(words("Long", "S", brief=Variant("Short", "T")), {}, brief=True).subject == "T"
    assert fill(words("Long", "S"), {}, brief=True).body == "Long"


# --- what shipped: the matrix ---------------------------------------------------


@pytest.mark.parametrize("template", EVERY)
def test_with_all_facts_no_blank_is_left(template: Template) -> None:
    facts = {**SAMPLE["all"], **SAMPLE[template.language]}
    for brief in (False, True):
        filled = fill(template, facts, brief)
        assert filled.missing == ()
        assert "[" not in filled.subject + filled.body
        assert "{" not in filled.subject + filled.body


@pytest.mark.parametrize("template", EVERY)
def test_with_no_facts_every_gap_is_shown_and_listed(template: Template) -> None:
    for brief in (False, True):
        filled = fill(template, {}, brief)
        shown = re.findall(r"\[([^\]]+)\]", f"{filled.subject}\n{filled.body}")
        assert {template.blanks[name] for name in filled.missing} == set(shown)


@pytest.mark.parametrize("template", EVERY)
def test_filling_what_is_missing_completes_the_text(template: Template) -> None:
    first = fill(template, {})
    then = fill(template, dict.fromkeys(first.missing, "word"))
    assert then.missing == ()


# --- what does not get through --------------------------------------------------


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ("{% for a in b %}{% endfor %}", 1, "for"),
        ("one\n{{ a * 9 }}", 2, "mul"),
        ("{{ 10**9 }}", 1, "pow"),
        ("{{ 'a' ~ a }}", 1, "concat"),
        ("\n\n{{ a.b }}", 3, "getattr"),
        ("{{ a['b'] }}", 1, "getitem"),
        ("{{ a() }}", 1, "call"),
        ("{% set a = 1 %}", 1, "assign"),
        ("{% include 'x' %}", 1, "include"),
        ("{% import 'x' as y %}", 1, "import"),
        ("{% macro m() %}{% endmacro %}", 1, "macro"),
        ("{% block x %}{% endblock %}", 1, "block"),
        ("{% filter upper %}{% endfilter %}", 1, "filterblock"),
        ("{% raw %}{% endraw %}{{ [1] }}", 1, "list"),
        ("{{ a|replace('a', 'b') }}", 1, "replace"),
        ("{{ '%s'|format(a) }}", 1, "format"),
        ("{{ a|default(value='x') }}", 1, "keyword"),
        ("{% if a is defined %}{% endif %}", 1, ""),
        ("{{ self }}", 1, "self"),
        ("{{ __x }}", 1, "__x"),
        ("{{ Überschrift }}", 1, ""),
        ("one\n{% if a %}", 2, ""),
        ("{{ a", 1, ""),
        ("{% if a %}" * 60 + "{% endif %}" * 60, 1, "deeply"),
        ("{{ " + "not " * 3000 + "a }}", 1, "deeply"),
        ("{{ " + "(" * 3000 + "a" + ")" * 3000 + " }}", 1, "deeply"),
    ],
)
def test_what_is_not_allowed_is_refused_with_line_and_reason(source: str, line: int, reason: str) -> None:
    with pytest.raises(UserError) as refused:
        check_template(source)
    assert str(refused.value).startswith(f"Line {line}: ")
    assert reason in str(refused.value)
    with pytest.raises(UserError):
        fill(words(source), {"a": "x", "b": "y"})


def test_sizes_are_bounded() -> None:
    with pytest.raises(UserError, match="16 kB"):
        check_template("x" * (16 * 1024 + 1))
    with pytest.raises(UserError, match="16 kB"):
        check_template("ü" * (8 * 1024 + 1))
    with pytest.raises(UserError, match="64 kB"):
        fill(words("{{ a }}" * 2000), {"a": "x" * 1000})


def test_things_that_cannot_be_compared_are_refused() -> None:
    with pytest.raises(UserError, match="compare"):
        text("{% if a > 3 %}x{% endif %}", a="4")
    with pytest.raises(UserError, match="compare"):
        text("{% if a > 3 %}x{% endif %}")


def test_check_names_what_a_source_uses() -> None:
    assert check_template("{{ b }}{% if a %}{{ b }}{% endif %}{{ c|default(d) }}") == ("b", "a", "c", "d")


def test_a_value_is_never_read_as_a_template() -> None:
    assert text("{{ a }}", a="{{ me }}{% for %}") == "{{ me }}{% for %}"
    assert text("{{ a }}", a="<b>&amp;</b>") == "<b>&amp;</b>"


@pytest.mark.parametrize("breaking", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x00\n"])
def test_a_subject_stays_on_one_line(breaking: str) -> None:
    filled = fill(words("x", "Re {{ a }}"), {"a": f"Hale{breaking}Bcc: all@example.org"})
    assert filled.subject.splitlines() == [filled.subject]
    assert "Hale" in filled.subject


def test_what_turns_text_around_is_removed() -> None:
    filled = fill(words("{{ a }}", "{{ a }}"), {"a": "Ha\u202ele\u2066\u200f\x07\ud800"})
    assert (filled.subject, filled.body) == ("Hale", "Hale")
    assert text("{{ a }}", a="one\r\ntwo\u2028three") == "one\ntwo\nthree"


@given(st.text(max_size=200), st.dictionaries(st.sampled_from(["a", "b", "me"]), st.text(max_size=100)))
def test_any_source_and_any_value_give_words_or_a_sentence(source: str, facts: dict[str, str]) -> None:
    try:
        filled = fill(words(source, source[:50]), facts)
    except UserError:
        return
    assert len(filled.subject.splitlines()) <= 1
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00]", filled.body)


@given(st.text())
def test_any_value_comes_out_as_it_went_in(value: str) -> None:
    filled = fill(words(">{{ a }}<"), {"a": value})
    assert filled.body == (f">{engine.clean(value)}<" if engine.clean(value) else ">[a]<")


def test_words_are_counted_as_a_reader_would() -> None:
    assert engine.count_words("Hello – you, there … 2") == 4


@pytest.mark.parametrize(
    ("language", "one_month", "two_months", "by"),
    [
        ("en", "between Monday 19 and Friday 23 October", "between Friday 30 October and Monday 2 November", "by"),
        ("de", "zwischen dem 19. und dem 23. Oktober", "zwischen dem 30. Oktober und dem 2. November", "bis"),
        (
            "fr",
            "entre le lundi 19 et le vendredi 23 octobre",
            "entre le vendredi 30 octobre et le lundi 2 novembre",
            "d",
        ),
        (
            "es",
            "entre el lunes 19 y el viernes 23 de octubre",
            "entre el viernes 30 de octubre y el lunes 2 de",
            "a más tardar",
        ),
    ],
)
def test_a_span_is_said_as_when_something_was_to_happen(
    language: str, one_month: str, two_months: str, by: str
) -> None:
    def spoken(first: date | None, last: date) -> str:
        return fill(words("{{ w }}", language=language), {"w": DateSpan(first, last)}).body

    assert spoken(date(2026, 10, 19), date(2026, 10, 23)) == one_month
    assert spoken(date(2026, 10, 30), date(2026, 11, 2)).startswith(two_months)
    assert spoken(None, date(2026, 10, 23)).startswith(by)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_of_interview_has_its_words(language: str) -> None:
    said = [fill(words("{{ k }}", language=language), {"k": kind}).body for kind in InterviewKind]
    assert len(set(said)) == len(InterviewKind)
    assert not {"on_site", "final"} & set(said)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ a", "this is open; close a blank with }} and an “if” with %}"),
        ("{{", "this is open; close a blank with }} and an “if” with %}"),
        ("{{ a b }}", "“b” does not belong here; close a blank with }} and an “if” with %}"),
        ("{{ a }", "“}” does not belong here; close a blank with }} and an “if” with %}"),
        ("{{ § }}", "“§” does not belong here; close a blank with }} and an “if” with %}"),
        ("{{ 'a }}", "“'” does not belong here; close a blank with }} and an “if” with %}"),
        ("{{ {{ a }}", "“}” does not belong here; close a blank with }} and an “if” with %}"),
        ("{{ }}", "something is missing between the braces"),
        ("{% if %}x{% endif %}", "something is missing between the braces"),
        ("{% if a == %}x{% endif %}", "something is missing between the braces"),
        ("{% if a = 'b' %}x{% endif %}", "compare with ==, not with ="),
        ("{% if a %}x", "an “if” is open; close it with {% endif %}"),
        ("x{% endif %}", "“endif” stands without its “if”"),
        ("{% if a %}{% else %}{% else %}{% endif %}", "“else” stands without its “if”"),
        ("{% foo %}", "“foo” is not available in templates"),
        ("{# x", "a comment is open; close it with #}"),
        ("{% raw %}x", "Missing end of raw directive"),
    ],
)
def test_what_is_written_wrong_is_said_in_plain_words(source: str, said: str) -> None:
    with pytest.raises(UserError) as refused:
        check_template(f"one\n{source}")
    assert str(refused.value) == f"Line 2: {said}"
