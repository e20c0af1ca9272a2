"""What the Romance languages ask of a letter: joined prepositions, articles of employers, an end as the greeting."""

import re
from datetime import date

import pytest
from msgspec.structs import replace

from follow_up_desk.content.message import Message, Wish, write_message
from follow_up_desk.core.enumerations import InterviewKind, OfferForm, PromiseSubject, Purpose
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.templates import Template
from tests.builders import at, book_of, got, interview, offer, opportunity, person, planned, promise, sent, waiting
from tests.content.test_matrix import APART, HISTORIES, SHELF, WRITER, cases, richer

ABSENT = person("absent", name="Ida Berger", honorific="Ms")


def letter(it: Opportunity, when: str, language: str, template: str) -> Message:
    wish = Wish(template=template, language=language)
    return write_message(SHELF, book_of(it, owner=WRITER), planned(it, when), at(when), wish)


def to_someone_who_was_not_there(template: Template) -> list[str]:
    """Return the letter to a person who took part in nothing, for each context."""
    wish = Wish(template=template.key, language=template.language, person="absent")
    rows = [HISTORIES[context][0] for context in template.contexts]
    shaped = [(richer(it).with_parts(people=(*richer(it).people, ABSENT)), when, others) for it, when, others in rows]
    found = [
        write_message(SHELF, book_of(it, *others, owner=WRITER), planned(it, when, *others), at(when), wish)
        for it, when, others in shaped
    ]
    return [f"{m.subject}\n{m.text}" for m in found]


@pytest.mark.parametrize("language", APART)
def test_a_preposition_joins_its_article_for_someone_who_was_not_there(language: str) -> None:
    for template in SHELF.templates(language):
        for text in to_someone_who_was_not_there(template):
            assert not APART[language].search(text), f"{template.key}\n{text}"


@pytest.mark.parametrize(
    ("company", "place"),
    [("Revista do Vale", "na Revista do Vale"), ("Banco do Vale", "no Banco do Vale"), ("ITAÚ", "no ITAÚ")],
)
def test_portuguese_gives_an_employer_its_article(company: str, place: str) -> None:
    it = replace(waiting(), company=company, role="")
    assert f"a vaga {place}" in letter(it, "2026-10-29", "pt", "T16").body


def test_an_italian_call_on_first_name_terms_does_not_end_formally() -> None:
    it = waiting(person(name="Martin Hale", familiar=True))
    reached = letter(it, "2026-10-29", "it", "T11").scripts["reached"]
    assert reached.startswith("Ciao Martin")
    assert reached.endswith("Grazie mille, a presto.")


def test_a_french_script_names_people_as_they_are_said_and_a_letter_as_they_are_written() -> None:
    it = waiting(person(name="Martin Hale", honorific="Mr"), ABSENT)
    plan, now = planned(it, "2026-10-29"), at("2026-10-29")
    said, written = (
        write_message(SHELF, book_of(it, owner=WRITER), plan, now, Wish(template=key, language="fr", person="absent"))
        for key in ("T11", "T10")
    )
    assert "parler à Madame Berger" in said.scripts["gatekeeper"]
    assert "avec Monsieur Hale" in said.scripts["reached"]
    assert "avec M. Hale" in written.body


def test_portuguese_does_not_mix_voce_with_senhor() -> None:
    formal = [
        whole.text for template in SHELF.templates("pt") for _, _, whole in cases(template) if "Prezad" in whole.text
    ]
    assert formal
    for text in formal:
        said = re.sub("“.*?”", "", text)  # the question they asked is quoted
        assert not re.search(r"\bvocê\b", said, re.IGNORECASE), text


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        (
            [person(name="Martin Hale", honorific="Mr", left=date(2026, 10, 20))],
            "com o Sr. Hale, que, pelo que soube",
        ),
        ([person(name="Martin Hale", honorific="Mr"), got("2026-10-21", Purpose.BOUNCE)], "para o Sr. Hale"),
    ],
)
def test_portuguese_says_of_a_lost_contact_only_what_is_known(gone: list[object], told: str) -> None:
    body = letter(waiting(*gone, ABSENT), "2026-10-29", "pt", "T27").body
    assert told in body
    assert "outra pessoa" not in body


def test_italian_says_why_the_contact_cannot_be_reached() -> None:
    editor = person(name="Martin Hale", honorific="Mr")
    mail = sent("2026-10-22T09:00", person="editor"), got("2026-10-22T09:01", Purpose.BOUNCE)
    gone = waiting(replace(editor, left=date(2026, 10, 20)), ABSENT)
    bounced, left = (letter(it, "2026-10-22T10:00", "it", "T27").body for it in (waiting(editor, ABSENT, *mail), gone))
    assert "tornata indietro" in bounced
    assert "tornata indietro" not in left
    assert "non se ne occupi più" in left
    unnamed = letter(waiting(replace(editor, name=""), ABSENT, *mail), "2026-10-22T10:00", "it", "T27").body
    assert "Ho scritto alla persona con cui ero in contatto, ma l'e-mail è tornata indietro." in unnamed


def test_italian_does_not_ask_who_was_there_to_thank_themselves() -> None:
    panel = opportunity(person(), interview("2026-10-21", kind=InterviewKind.PANEL, people=("editor",)))
    assert "anche le altre persone" in letter(panel, "2026-10-22T10:00", "it", "T04").body


def test_an_italian_call_notes_a_day_only_where_one_is_named() -> None:
    spoken = re.sub(r"\(.*?\)", "", letter(waiting(), "2026-10-29", "it", "T11").scripts["reached"])
    assert "me lo segno" not in spoken


def test_an_interview_that_is_past_was_not_called_off_afterwards_in_italian() -> None:
    off = [interview(day, id="second", cancelled=True) for day in ("2026-10-21T14:00", "2026-10-23T14:00")]
    told = got("2026-10-20T09:00", Purpose.CANCELLED, interview="second")
    past, ahead = (letter(waiting(held, told), "2026-10-22T10:00", "it", "T46").body for held in off)
    assert "l'annullamento del colloquio di ieri" in past
    assert "l'annullamento del colloquio di domani" in ahead


def test_portuguese_accepts_a_talk_under_a_subject_that_accepts_no_job() -> None:
    open_day = waiting(got("2026-10-21", Purpose.INVITATION))
    second = interview("2026-10-29T14:30", id="second")
    fixed = waiting(second, got("2026-10-21", Purpose.INVITATION, interview="second"))
    rings = waiting(
        replace(second, kind=InterviewKind.PHONE), got("2026-10-21", Purpose.INVITATION, interview="second")
    )
    subjects = [letter(it, "2026-10-22T10:00", "pt", "T38").subject for it in (open_day, fixed, rings)]
    ends = [subject.partition(": ")[2] for subject in subjects]
    assert ends == ["aceito o convite", "confirmo minha presença", "confirmo a ligação"]


def test_portuguese_does_not_ask_whether_there_is_a_date_that_it_names() -> None:
    verbal = offer("2026-10-20", OfferForm.VERBAL)
    late = waiting(verbal, promise("2026-10-21", thing=PromiseSubject.OFFER_LETTER, made="2026-10-20"))
    named, open_end = (letter(it, "2026-10-22T10:00", "pt", "T57").body for it in (late, waiting(verbal)))
    assert "Vocês têm uma nova previsão?" in named
    assert "Há uma previsão" not in named
    assert "Há uma previsão de envio?" in open_end
