"""Filling templates: an unknown value shows as a blank, and nothing gets out of the sandbox."""

import re
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from follow_up_desk.content import engine
from follow_up_desk.content.engine import FilledTemplate, check_template, fill
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.templates import Template, Variant
from follow_up_desk.core.unseen import without_unseen
from follow_up_desk.core.wording import UserError


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
    ("role", "subject"),
    [("staff writer", "Staff writer: when?"), ("iOS engineer", "iOS engineer: when?"), ("", "[role]: when?")],
)
def test_a_subject_begins_with_a_capital(role: str, subject: str) -> None:
    assert fill(words("x", "{{ role }}: when?"), {"role": role}).subject == subject


def test_a_phrase_is_filled_where_it_is_used() -> None:
    phrases = {
        "opening": "We met{% if day %} {{ day }}{% endif %} about {{ role }}.",
        "nothing": "{% if x %}y{% endif %}",
    }
    template = words("{{ opening }} Bye", phrases=phrases)
    assert fill(template, {"role": "writing"}).body == "We met about writing. Bye"
    assert fill(template, {}) == FilledTemplate("", "We met about [role]. Bye", ("role",))
    assert fill(words("{% if nothing %}a{% else %}b{% endif %}", phrases=phrases), {}).body == "b"
    assert engine.names_in(template) == ("day", "role")


def test_a_blank_in_a_phrase_that_is_not_shown_is_not_asked_for() -> None:
    template = words("{% if opening and link %}{{ opening }}{% endif %}Bye", phrases={"opening": "About {{ role }}"})
    assert fill(template, {}) == FilledTemplate("", "Bye")


def test_what_an_unknown_value_leaves_behind_is_tidied() -> None:
    assert text("One\n\n{% if a %}{{ a }}{% endif %}\n\nTwo \nThree") == "One\n\nTwo\nThree"


def test_on_first_name_terms_the_familiar_version_is_used_where_there_is_one() -> None:
    template = words("Sie", "S", familiar=Variant("du"))
    assert fill(template, {"familiar": "yes"}).body == "du"
    assert fill(template, {}).body == "Sie"
    assert fill(words("Sie"), {"familiar": "yes"}).body == "Sie"


def test_the_brief_variant_keeps_the_subject_unless_it_has_its_own() -> None:
    template = words("Long", "S", brief=Variant("Short"))
    assert fill(template, {}, brief=True) == FilledTemplate("S", "Short")
    assert fill(words("Long", "S", brief=Variant("Short", "T")), {}, brief=True).subject == "T"
    assert fill(words("Long", "S"), {}, brief=True).body == "Long"


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
    # The spaces at a line's end, empty lines and doubled full stops are tidied; other tests say how.
    assume(not re.search(r"[ \t]\n|\n{3}|\.\.|\ue000", without_unseen(value)))
    filled = fill(words(">{{ a }}<"), {"a": value})
    assert filled.body == (f">{without_unseen(value)}<" if without_unseen(value) else ">[a]<")


def test_words_are_counted_as_a_reader_would() -> None:
    assert engine.count_words("Hello – you, there … 2") == 4
