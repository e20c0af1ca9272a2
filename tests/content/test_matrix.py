"""Every template in every language, in every moment it is meant for: with all facts and with hardly any.

The moments are those of tests/core/test_contexts.py: real histories, planned as the desk plans them.
"""

import re
import tomllib
from collections import defaultdict
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from follow_up_desk import paths
from follow_up_desk.content import engine
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Channel, NoteTopic, ProcessKind, PromiseSubject, Purpose
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Opportunity, Owner
from follow_up_desk.core.template_facts import KnownValues, facts_of
from follow_up_desk.core.templates import Template
from follow_up_desk.core.wording import UserError
from tests.builders import OWNER, at, book_of, interview, note, person, planned, promise, request, waiting
from tests.content.test_shipped_texts import SMALL_WORDS
from tests.core.test_contexts import ACCEPTED, CASES, PREFERS_ANOTHER

SHELF = Shelf(paths.resources())
LANGUAGES = SHELF.languages
SAMPLE = tomllib.loads((Path(__file__).parent / "sample_facts.toml").read_text(encoding="utf-8"))
EVERY = [pytest.param(t, id=f"{lang}-{t.key}") for lang in LANGUAGES for t in SHELF.templates(lang)]
every_template = pytest.mark.parametrize("template", EVERY)

WORDS_A_SECOND, VOICEMAIL_SECONDS = 2.5, 20
PART = re.compile(r"^## (\w+)$", re.MULTILINE)
ASKS_MORE = frozenset({Purpose.REPLY, Purpose.THANK_YOU})
# What a person types: the desk cannot say it in another language, so a message in it is given in it.
TYPED = frozenset("role company concern answer thought question item thing request_item promised_words agency".split())
ENGLISH_DAYS = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|May|June|July|October|December)\b"
)

NOBODY = Owner("", None, None, OWNER.time_zone, OWNER.country)


def histories() -> dict[str, list[tuple[Opportunity, str, tuple[Opportunity, ...]]]]:
    """Return the histories by context: those of the table, and three that need more than a row."""
    found = defaultdict(list)
    for name, (it, when, _expected) in CASES.items():
        found[name[:3]].append((it, when, ()))
    found["A08"].append((waiting(note("2026-10-15T12:00")), "2026-10-19", ()))
    found["A25"].append((waiting(promise("2026-10-30")), "2026-10-22", (PREFERS_ANOTHER,)))
    found["A41"].append((waiting(promise("2026-10-30")), "2026-10-22", (ACCEPTED,)))
    return dict(found)


HISTORIES = histories()


def richer(it: Opportunity) -> Opportunity:
    """Add everything the user can log."""
    people = [replace(p, name=p.name if " " in p.name else f"{p.name} Hale", title="Editor") for p in it.people]
    return replace(it, agency=it.agency or "Cole Partners", people=()).with_parts(
        people=people or [person(name="Martin Hale")],
        notes=[note("2026-10-15T12:00", about) for about in NoteTopic],
        requests=it.requests or [request("2026-10-14", "two writing samples")],
        promises=it.promises
        or [promise("2026-10-30", thing=PromiseSubject.ITEM, item="a brief", made="2026-10-15T11:30")],
        interviews=it.interviews or [interview()],
    )


def barer(it: Opportunity) -> Opportunity:
    """Remove everything a hurried user leaves out: names, role, notes, words."""
    people = [replace(p, name="", title=None, phone=None) for p in it.people]
    promises = [replace(p, words="", item=None) for p in it.promises]
    return replace(it, role="", agency=None, notes=(), people=()).with_parts(people=people, promises=promises)


@cache
def _planned(context: str, number: int, name: str) -> tuple[Plan, Book, datetime]:
    it, when, others = HISTORIES[context][number]
    shaped, owner = (richer(it), OWNER) if name == "full" else (barer(it), NOBODY)
    return planned(shaped, when, *others), book_of(shaped, *others, owner=owner), at(when)


@cache
def samples(language: str) -> dict[str, str]:
    return {**SAMPLE["all"], **SAMPLE[language]}


def in_language(facts: KnownValues, language: str) -> dict[str, object]:
    """Return the facts with what was typed in the message's own language."""
    return {name: samples(language)[name] if name in TYPED & set(samples(language)) else v for name, v in facts.items()}


def cases(template: Template) -> list[tuple[str, dict[str, object]]]:
    """Return the facts of each history a template is meant for, full and bare."""
    found = []
    for context in template.contexts:
        for number in range(len(HISTORIES[context])):
            for name in ("full", "bare"):
                facts = facts_of(*_planned(context, number, name), language=template.language)
                found.append((f"{context} {name}", in_language(facts, template.language)))
    return found


Texts = list[tuple[str, engine.FilledTemplate, engine.FilledTemplate]]


def texts(template: Template) -> Texts:
    """Return, for each history and variant, the text as the desk fills it and as the user completes it."""
    return _texts(template.language, template.key)


@cache
def _texts(language: str, key: str) -> Texts:
    template = next(t for t in SHELF.templates(language) if t.key == key)
    found = []
    for name, facts in cases(template):
        for brief in (False, True):
            first = engine.fill(template, facts, brief)
            typed = {missing: samples(template.language)[missing] for missing in first.missing}
            found.append((name, first, engine.fill(template, {**facts, **typed}, brief)))
    return found


def pieces(body: str, channel: Channel) -> list[tuple[str, str]]:
    """Return the parts of a script by name, or the whole."""
    parts = PART.split(body)
    named = list(zip(parts[1::2], parts[2::2], strict=True))
    return named or [("voicemail" if channel is Channel.VOICEMAIL else "", body)]


def test_every_context_of_every_template_has_a_history() -> None:
    wanted = {context for t in SHELF.templates("en") for context in t.contexts}
    assert wanted <= set(HISTORIES)


@every_template
def test_no_blank_is_left_and_none_is_hidden(template: Template) -> None:
    for name, first, whole in texts(template):
        shown = re.findall(r"\[([^\]]+)\]", f"{first.subject}\n{first.body}")
        assert {template.blanks[missing] for missing in first.missing} == set(shown), name
        assert whole.missing == (), name
        assert not re.search(r"[\[\]{}]|\bNone\b", f"{whole.subject}\n{whole.body}"), name


@every_template
def test_the_desk_leaves_little_to_type(template: Template) -> None:
    """With all that can be known, what is left to type is only what the desk cannot know."""
    own = {"me", "my_phone", "greeting_name", "interviewer", "role", "company", "item", "interview_date", "my_email"}
    for name, first, _whole in texts(template):
        if name.endswith("full"):
            assert not own & set(first.missing), name


@every_template
def test_it_keeps_its_length(template: Template) -> None:
    for name, _first, whole in texts(template):
        for part, text in pieces(whole.body, template.channel):
            seconds = VOICEMAIL_SECONDS if part == "voicemail" else template.max_seconds or 0
            limit = template.max_words or seconds * WORDS_A_SECOND
            assert engine.count_words(text) <= limit, f"{name} {part}"


@every_template
def test_it_asks_one_thing(template: Template) -> None:
    if template.channel in (Channel.EMAIL, Channel.TEXT, Channel.LETTER) and template.purpose not in ASKS_MORE:
        assert all(whole.body.count("?") <= 1 for _name, _first, whole in texts(template))


@every_template
def test_it_reads_as_one_text(template: Template) -> None:
    for name, first, whole in texts(template):
        for text in (first.body, whole.body):
            assert not re.search(r"  | \n|\n\n\n| [.,]|[.,;:]{2}", text), f"{name}\n{text}"
        assert len(whole.subject.splitlines()) <= 1, name
        assert len(whole.subject) <= 120, name


@every_template
def test_no_english_is_left_in_another_language(template: Template) -> None:
    """A small word that only English has, an English day or month, would be one ("on" is French, too)."""
    own, english = {"on", *SMALL_WORDS[template.language].split()}, set(SMALL_WORDS["en"].split())
    for name, first, whole in texts(template):
        if template.language == "en":
            continue
        for text in (first.subject, first.body, whole.subject, whole.body):
            found = set(re.findall(r"[^\W\d_]+", PART.sub("", text).lower()))
            assert not found & (english - own), f"{name}: {sorted(found & (english - own))}"
            assert not ENGLISH_DAYS.search(text), name


def test_the_check_for_english_would_notice_it() -> None:
    english = set(SMALL_WORDS["en"].split())
    for language in ("de", "fr", "es"):
        kept = english - set(SMALL_WORDS[language].split())
        assert {"the", "and", "you", "with"} <= kept
    assert ENGLISH_DAYS.search("am Friday 23 October")


# --- hostile values and sources -------------------------------------------------

NAMES = sorted(set().union(*(t.blanks for lang in LANGUAGES for t in SHELF.templates(lang))))
hostile = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        (
            "Hale\r\nBcc: all@example.org",
            "Hale\nSubject: another",
            "\u202egnirts\u2066",
            "<script>alert(1)</script><img src=x onerror=x>",
            "{{ me }}{% for a in b %}{% endfor %}{# x #}",
            "%0D%0ABcc:x@y.example",
            "\x00\x1b[31m\x07",
            "\ud800",
            "x" * 5000,
        )
    ),
)


@given(st.sampled_from([t for lang in LANGUAGES for t in SHELF.templates(lang)]), st.data())
def test_any_value_leaves_one_line_of_subject_and_nothing_unseen(template: Template, data: st.DataObject) -> None:
    facts = data.draw(st.fixed_dictionaries(dict.fromkeys(template.blanks, hostile)))
    try:
        filled = engine.fill(template, facts, data.draw(st.booleans()))
    except UserError:  # longer than 64 kB
        assert max(len(value) for value in facts.values()) > 1000
        return
    assert len(filled.subject.splitlines()) <= 1
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x07\x1b\ud800-\udfff]", filled.subject + filled.body)


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'x' * 1000000000 }}",
        "{{ 10 ** 1000000000 }}",
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{{ me|center(1000000000) }}",
        "{{ '%1000000000d'|format(1) }}",
        "{{ me.__class__.__mro__ }}",
        "{{ me|attr('__class__') }}",
        "{{ cycler.__init__.__globals__ }}",
        "{% set a = 'x' %}{% set a = a ~ a %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include '/etc/passwd' %}",
        "{% extends 'x' %}",
        "{% if a > 3 %}{% endif %}",
        "{% if a in 'abc' %}{% endif %}",
        "{{ (" + "not " * 500 + "a) }}",
    ],
)
def test_a_hostile_source_is_refused_with_a_sentence(source: str) -> None:
    with pytest.raises(UserError) as refused:
        engine.check_template(f"one\n{source}")
    assert str(refused.value).startswith("Line 2: ")
    template = Template("w", "Words", "en", Channel.EMAIL, Purpose.OTHER, f"one\n{source}")
    with pytest.raises(UserError):
        engine.fill(template, {"me": "x", "a": "y"})


def test_kinds_of_opportunity_change_no_word_of_this() -> None:
    """Guard the histories themselves: an agency's and an academic's are among them or need no words of their own."""
    kinds = {it.kind for rows in HISTORIES.values() for it, _when, _others in rows}
    assert {ProcessKind.STANDARD, ProcessKind.AGENCY, ProcessKind.INTERNAL, ProcessKind.FINAL_ROUND} <= kinds


def test_every_name_is_known_to_some_sample() -> None:
    assert set(NAMES) <= set(samples("en"))
