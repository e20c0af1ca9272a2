"""What Italian and Portuguese ask of a letter, and what their readers found."""

import pytest
from msgspec.structs import replace

from follow_up_desk.content.message import Message, Wish, write_message
from follow_up_desk.core.enumerations import PromiseSubject
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.templates import Template
from tests.builders import at, book_of, interview, offer, person, planned, promise, waiting
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
    assert f"a vaga {place}" in letter(it, "2026-10-29", "pt", "T12").body


@pytest.mark.parametrize(
    ("language", "late", "ahead"),
    [
        ("it", "non mi è ancora arrivata", "riceverò l'offerta scritta entro mercoledì"),
        ("pt", "Ainda não recebi", "devo receber a proposta por escrito até quarta-feira"),
    ],
)
def test_a_written_offer_is_not_missed_before_its_day(language: str, late: str, ahead: str) -> None:
    spoken = offer("2026-10-20", form="verbal")
    it = waiting(interview("2026-10-15"), spoken, promise("2026-10-28", thing=PromiseSubject.OFFER_LETTER))
    before, after = letter(it, "2026-10-23", language, "T57").body, letter(it, "2026-10-30", language, "T57").body
    assert ahead in before
    assert late not in before
    assert late in after


@pytest.mark.parametrize(("language", "today", "after"), [("it", "oggi", "faccio seguito"), ("pt", "hoje", "Volto a")])
def test_a_letter_on_the_day_of_a_voicemail_says_why_it_is_written_too(language: str, today: str, after: str) -> None:
    template = next(t for t in SHELF.templates(language) if t.key == "T14")
    bodies = [whole.body for _name, _first, whole in cases(template)]
    assert any(today in body for body in bodies)
    assert not [body for body in bodies if today in body and after in body]


def test_an_italian_call_on_first_name_terms_does_not_end_formally() -> None:
    it = waiting(person(name="Martin Hale", familiar=True))
    reached = letter(it, "2026-10-29", "it", "T11").scripts["reached"]
    assert reached.startswith("Ciao Martin")
    assert reached.endswith("Grazie mille, a presto.")
