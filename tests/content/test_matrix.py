"""Every template in every language, in every moment it is meant for: with all facts and with hardly any.

The moments are those of tests/core/test_contexts.py: real histories, planned as the desk plans them, and the
happenings that have templates of their own.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from follow_up_desk import paths
from follow_up_desk.content import engine
from follow_up_desk.content.message import Message, Wish, write_message
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import (
    Channel,
    NoteTopic,
    PersonRole,
    ProcessKind,
    PromiseSubject,
    Purpose,
    RequestKind,
)
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Note, Offer, Opportunity, Request
from follow_up_desk.core.templates import Template
from follow_up_desk.core.user_records import Owner
from follow_up_desk.core.wording import UserError
from tests.builders import (
    OWNER,
    at,
    book_of,
    got,
    interview,
    note,
    offer,
    person,
    planned,
    promise,
    request,
    sent,
    waiting,
)
from tests.content.test_shipped_texts import LANGUAGES, SMALL_WORDS
from tests.core.test_contexts import ACCEPTED, CASES, PREFERS_ANOTHER

SHELF = Shelf(paths.resources())
SAMPLE = tomllib.loads((Path(__file__).parent / "sample_facts.toml").read_text(encoding="utf-8"))
EVERY = [pytest.param(t, id=f"{lang}-{t.key}") for lang in LANGUAGES for t in SHELF.templates(lang)]
every_template = pytest.mark.parametrize("template", EVERY)

WORDS_A_SECOND, VOICEMAIL_SECONDS = 2.5, 20
ASKS_MORE = frozenset({Purpose.REPLY, Purpose.THANK_YOU})
# What a person types: the desk cannot say it in another language, so a message in it is given in it.
TYPED = frozenset(
    "role company concern answer thought question item request_item terms pay promise_after counter_ask".split()
)
OWN = frozenset("me my_phone my_email role company item request_item interview_on interview_at first_name".split())
ENGLISH_DAYS = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|May|June|July|October|December)\b"
)
# A preposition and the article that it joins: "por a entrevista" for "pela entrevista".
APART = {
    "fr": re.compile(r"\b(?:de|à) (?:le|les) ", re.IGNORECASE),
    "es": re.compile(r"\b(?:de|a) el ", re.IGNORECASE),
    "it": re.compile(r"\b(?:di|a|da|in|su) (?:(?:il|lo|la|i|gli|le) |l')", re.IGNORECASE),
    "pt": re.compile(r"\b(?:por|de|em|a) (?:o|a|os|as) ", re.IGNORECASE),
}
WRITER = replace(OWNER, phone="212-555-0123")
PEOPLE = {
    "editor": ("Martin Hale", "Mr"),
    "second": ("Nina Brandt", "Ms"),
    "chair": ("Ruth Castellan", "Ms"),
    "agent": ("Nia Cole", "Ms"),
    "office": ("Laura Stone", "Ms"),
    "hr": ("Ida Berger", "Ms"),
    "referee": ("Robert Lang", "Mr"),
}
NOBODY = Owner("", None, None, OWNER.time_zone, OWNER.country)


def histories() -> dict[str, list[tuple[Opportunity, str, tuple[Opportunity, ...]]]]:
    """Return the histories by context: those of the table, and those that need more than a row."""
    found = defaultdict(list)
    for name, (it, when, _expected) in CASES.items():
        found[name[:3]].append((it, when, ()))
    found["A08"].append((waiting(note("2026-10-15T12:00")), "2026-10-19", ()))
    found["A25"].append((waiting(promise("2026-10-30")), "2026-10-22", (PREFERS_ANOTHER,)))
    referee = person("referee", PersonRole.REFEREE)
    found["A41"].append((waiting(person("editor"), referee, promise("2026-10-30")), "2026-10-22", (ACCEPTED,)))
    moved = replace(interview("2026-10-29T14:30", id="second"), was=(at("2026-10-28"),))
    found["A01"].append(
        (waiting(moved, got("2026-10-22T09:00", Purpose.RESCHEDULED, interview="second")), THURSDAY, ())
    )
    off = interview("2026-10-23", id="second", cancelled=True)
    found["A43"].append((waiting(off, got("2026-10-22T09:00", Purpose.CANCELLED, interview="second")), THURSDAY, ()))
    owed_call = promise("2026-10-16", thing=PromiseSubject.CALL, person="editor")
    found["A18"].append((waiting(owed_call), THURSDAY, ()))
    asked = replace(promise(None, person="editor"), ask_from=date(2026, 10, 22))
    found["A11"].append((waiting(asked), THURSDAY, ()))
    budget = replace(promise(None), after="Budget 2027")
    found["A12"].append((waiting(budget), "2026-10-27", ()))
    for asks in (RequestKind.CALL_BACK, RequestKind.ANSWER):
        wanted = replace(request("2026-10-21", "Portfolio"), asks=asks)
        found["A16"].append((waiting(wanted), THURSDAY, ()))
    terms = replace(offer("2026-10-20", deadline="2026-10-28T17:00"), pay="$58,000 a year", start_on=date(2026, 12, 1))
    found["A28"].append((waiting(terms, sent("2026-10-21", Purpose.COUNTER_OFFER)), THURSDAY, ()))
    found["A28"].append((waiting(terms, sent("2026-10-21", Purpose.ACCEPT)), THURSDAY, ()))
    return dict(found)


THURSDAY = "2026-10-22"
HISTORIES = histories()


def richer(it: Opportunity) -> Opportunity:
    """Add everything the user can log."""
    people = [replace(p, name=PEOPLE[p.id][0], title="Editor", honorific=PEOPLE[p.id][1]) for p in it.people]
    notes = [said(note("2026-10-15T12:00", about)) for about in NoteTopic]
    return replace(it, agency=it.agency or "Cole Partners", people=()).with_parts(
        people=people or [person(name="Martin Hale", honorific="Mr")],
        notes=notes,
        requests=due_soon(it) or [request("2026-10-14", "two writing samples")],
        promises=it.promises
        or [promise("2026-10-30", thing=PromiseSubject.ITEM, item="a brief", made="2026-10-15T11:30")],
        interviews=it.interviews or [interview()],
        offers=[full_offer(o) for o in it.offers],
    )


def said(private: Note) -> Note:
    return replace(private, text="a private worry nobody may read", say="I have planned long articles for years")


def full_offer(terms: Offer) -> Offer:
    return replace(
        terms, pay=terms.pay or "$58,000 a year", start_on=terms.start_on or date(2026, 12, 1), terms="full time"
    )


def barer(it: Opportunity) -> Opportunity:
    """Remove everything a hurried user leaves out: names, role, notes, words."""
    people = [replace(p, name="", title=None, phone=None) for p in it.people]
    promises = [replace(p, words="", item=None) for p in it.promises]
    bare = replace(it, role="", agency=None, notes=(), people=())
    return bare.with_parts(people=people, promises=promises, requests=due_soon(it))


def due_soon(it: Opportunity) -> list[Request]:
    """Return what they asked for, due before the day that the samples ask for instead."""
    return [replace(r, due=r.due and date(2026, 10, 30)) for r in it.requests]


@cache
def _planned(context: str, number: int, name: str) -> tuple[Plan, Book, datetime]:
    it, when, others = HISTORIES[context][number]
    shaped, owner = (richer(it), WRITER) if name == "full" else (barer(it), NOBODY)
    return planned(shaped, when, *others), book_of(shaped, *others, owner=owner), at(when)


@cache
def samples(language: str) -> Mapping[str, str]:
    return {**SAMPLE["all"], **SAMPLE[language]}


Case = tuple[str, Message, Message]


@cache
def texts(language: str, key: str) -> list[Case]:
    """Return, for each history and variant, the message as the desk writes it and as the user completes it."""
    template = next(t for t in SHELF.templates(language) if t.key == key)
    rows = [(context, number) for context in template.contexts for number in range(len(HISTORIES[context]))]
    return [
        (f"{context} {number} {name}", *written(template, context, number, name, brief))
        for context, number in rows
        for name in ("full", "bare")
        for brief in ((False, True) if template.brief else (False,))
    ]


def written(template: Template, context: str, number: int, name: str, brief: bool) -> tuple[Message, Message]:
    plan, book, now = _planned(context, number, name)
    known = samples(template.language)
    wish = Wish(template=template.key, language=template.language, brief=brief)
    first = write_message(SHELF, book, plan, now, wish)
    typed = {n: known[n] for n in TYPED & set(known) if n in engine.names_in(template, brief)}
    spoken = {n: text for n, text in typed.items() if name == "full" or n in first.missing}
    filled = {**{n: known[n] for n in first.missing}, **spoken}
    return first, write_message(SHELF, book, plan, now, replace(wish, given=filled))


def cases(template: Template) -> list[Case]:
    return texts(template.language, template.key)


def test_every_context_of_every_template_has_a_history() -> None:
    wanted = {context for t in SHELF.templates("en") for context in t.contexts}
    assert wanted <= set(HISTORIES)


@every_template
def test_no_blank_is_left_and_none_is_hidden(template: Template) -> None:
    for name, first, whole in cases(template):
        shown = set(re.findall(r"\[[^\]]+\]", f"{first.subject}\n{first.text}"))
        gaps = {blank.shown for blank in first.blanks if blank.needed}
        assert shown <= gaps, name
        assert all(gap in f"{first.subject}\n{first.text}" or first.subject.startswith("Re: ") for gap in gaps), name
        assert whole.missing == (), name
        assert not re.search(r"[\[\]{}]|\bNone\b", f"{whole.subject}\n{whole.text}"), name


@every_template
def test_the_desk_leaves_little_to_type(template: Template) -> None:
    """With all that can be known, what is left to type is only what the desk cannot know."""
    for name, first, _whole in cases(template):
        if name.endswith("full"):
            assert not OWN & set(first.missing), name


@every_template
def test_no_private_note_enters(template: Template) -> None:
    for name, first, _whole in cases(template):
        assert "private worry" not in f"{first.subject}\n{first.text}", name


@every_template
def test_it_says_who_writes_and_about_what(template: Template) -> None:
    """With hardly any facts a message still names the employer, the interview, or what else it is about."""
    language = template.language
    matter = re.compile(rf"\d|\b(?:{RELATIVE[language]}|{MATTERS[language]})\b", re.IGNORECASE)
    for name, _first, whole in cases(template):
        if template.channel is Channel.IN_PERSON:
            continue
        text = f"{whole.subject}\n{whole.text}"
        about = samples(template.language)
        assert OWNER.name in text or about["me"] in text, name
        assert about["company"] in text or "Valley Magazine" in text or about["role"] in text or matter.search(text), (
            name
        )


MATTERS = {
    "en": "application|interview|offer|references?",
    "de": r"\w*bewerbung|\w*gespräch|angebot|referenz|ersten tag",
    "fr": "candidature|entretien|offre|références?",
    "es": "candidatura|entrevista|oferta|referencias?",
    "pt": "candidatura|entrevista|proposta|referências?",
    "it": "candidatura|colloquio|offerta|referenze",
}
RELATIVE = {
    "en": r"yesterday|today|tomorrow|\w+sday|monday|friday|sunday",
    "de": r"gestern|heute|morgen|\w+tag|mittwoch",
    "fr": r"hier|aujourd'hui|demain|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche",
    "es": r"ayer|hoy|mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    "pt": r"ontem|hoje|amanhã|\w+-feira|segunda|terça|quarta|quinta|sexta|sábado|domingo",
    "it": r"ieri|oggi|domani|\w+dì|sabato|domenica",
}


@every_template
def test_it_keeps_its_length(template: Template) -> None:
    for name, _first, whole in cases(template):
        for part, text in (whole.scripts or {"": whole.body}).items():
            seconds = VOICEMAIL_SECONDS if part == "voicemail" else template.max_seconds or 0
            limit = template.max_words or seconds * WORDS_A_SECOND
            if part == "voicemail":
                limit = VOICEMAIL_SECONDS * WORDS_A_SECOND + 8  # two numbers are quickly said
            assert engine.count_words(text) <= limit, f"{name} {part}\n{text}"


@every_template
def test_a_message_ends_with_name_and_number_and_a_voicemail_says_it_twice(template: Template) -> None:
    for name, _first, whole in cases(template):
        number = whole.draft and (WRITER.phone if name.endswith("full") else samples(template.language)["my_phone"])
        if template.channel is Channel.EMAIL and name.endswith("full"):
            assert whole.body.endswith(f"\n{OWNER.name}\n{number}"), name
        spoken = whole.scripts.get("voicemail")
        assert spoken is None or spoken.count(number) == 2, f"{name}\n{spoken}"


@every_template
def test_a_script_leaves_time_for_the_answer(template: Template) -> None:
    """What follows a question in a call is a direction such as "(Pause.)", then words that fit a no, too."""
    for name, _first, whole in cases(template):
        parts = whole.scripts.get("reached", "").split("\n\n")
        asked = [at for at, part in enumerate(parts) if "?" in part and not part.startswith("(")]
        assert all(parts[at + 1].startswith("(") for at in asked), f"{name}\n{parts}"


@every_template
def test_it_asks_one_thing(template: Template) -> None:
    if template.channel in (Channel.EMAIL, Channel.TEXT, Channel.LETTER) and template.purpose not in ASKS_MORE:
        for name, _first, whole in cases(template):
            assert whole.body.count("?") <= 1, f"{name}\n{whole.body}"


@every_template
def test_it_reads_as_one_text(template: Template) -> None:
    for name, first, whole in cases(template):
        for text in (first.text, whole.text):
            assert not re.search(r"  | \n|\n\n\n| [.,]|[.,;:]{2}", text), f"{name}\n{text}"
        assert len(whole.subject.splitlines()) <= 1, name
        assert len(whole.subject) <= 120, name


@every_template
def test_a_day_is_not_in_subject_and_text_twice(template: Template) -> None:
    for name, _first, whole in cases(template):
        day = re.search(r"\d{1,2}", whole.subject)
        assert not (day and day[0] in whole.body.partition("\n\n")[2].partition("\n")[0]), name


@every_template
def test_no_english_is_left_in_another_language(template: Template) -> None:
    """A small word that only English has, an English day or month, would be one ("on" is French, too)."""
    if template.language == "en":
        return
    own, english = {"on", *SMALL_WORDS[template.language].split()}, set(SMALL_WORDS["en"].split())
    for name, _first, whole in cases(template):
        subject = "" if whole.subject.startswith("Re: ") else whole.subject
        for text in (subject, re.sub(r"^## \w+$|US\$|\$US", "", whole.text, flags=re.MULTILINE)):
            found = set(re.findall(r"[^\W\d_]+", text.lower()))
            assert not found & (english - own), f"{name}: {sorted(found & (english - own))}\n{text}"
            assert not ENGLISH_DAYS.search(text), f"{name}\n{text}"


@every_template
def test_a_preposition_joins_its_article(template: Template) -> None:
    apart = APART.get(template.language)
    for name, _first, whole in cases(template):
        text = f"{whole.subject}\n{whole.text}"
        assert not (apart and apart.search(text)), f"{name}\n{text}"


@every_template
def test_the_desks_own_words_get_no_remark(template: Template) -> None:
    for name, _first, whole in cases(template):
        assert [remark.message for remark in whole.remarks] == [], f"{name}\n{whole.text}"


PANEL = ("ana", "ben", "cleo", "dora", "eva")


@pytest.mark.parametrize("noted", [PANEL, ()])
def test_each_member_of_a_panel_gets_another_note(noted: tuple[str, ...]) -> None:
    """Where nobody noted who took part, the order of the people tells their notes apart."""
    people = [person(id, name=f"{id.title()} Hale", honorific="Ms") for id in PANEL]
    it = replace(waiting(), people=()).with_parts(people=people, interviews=[interview("2026-10-21", people=noted)])
    plan, book = planned(it, THURSDAY), book_of(it)
    for language in LANGUAGES:
        wishes = [Wish(template="T03", person=id, language=language) for id in PANEL]
        bodies = {write_message(SHELF, book, plan, at(THURSDAY), w).body.partition("\n")[2] for w in wishes}
        assert len(bodies) == len(PANEL), language


# --- hostile values and sources -------------------------------------------------

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
    facts = data.draw(st.fixed_dictionaries(dict.fromkeys(engine.names_in(template), hostile)))
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
        "{{ lipsum(1000000) }}",
        "{% if a is defined %}x{% endif %}",
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_that_may_be_missing_has_a_hint(language: str) -> None:
    missing = {name for t in SHELF.templates(language) for _c, first, _w in cases(t) for name in first.missing}
    assert missing <= set(SHELF.phrases(language).hints)
