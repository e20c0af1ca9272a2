"""Letters say nothing that the record denies (who was there, who decides), and spell as their reader does."""

from collections.abc import Mapping
from typing import Any

import pytest
from msgspec.structs import replace

from follow_up_desk import paths
from follow_up_desk.content.message import Message, Wish, write_message
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.enumerations import (
    Channel,
    InterviewKind,
    NoteTopic,
    OfferForm,
    PersonRole,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.records import Opportunity
from tests.builders import (
    at,
    book_of,
    got,
    interview,
    note,
    offer,
    opportunity,
    person,
    planned,
    promise,
    waiting,
)
from tests.content.test_shipped_texts import LANGUAGES

SHELF = Shelf(paths.resources())
EDITOR = person(name="Martin Hale", honorific="Mr")
AGENT = person("agent", PersonRole.AGENCY, name="Nia Cole", honorific="Ms")
HR = person("hr", PersonRole.HR, name="Ida Berger", honorific="Ms")
OFFERS = ("T22", "T23", "T39", "T40", "T49", "T50", "T56", "T57", "T61")
THEIRS = {
    "en": ("your offer", "offering me", "you offered"),
    "de": ("Ihr Angebot", "Ihrem Angebot", "Sie mir die"),
    "fr": ("votre offre", "m'avoir proposé", "vous proposez"),
    "es": ("su oferta", "ofrecerme"),
    "it": ("vostra offerta", "avermi offerto"),
    "pt": ("sua proposta", "proposta de vocês", "me oferecido"),
}
YOU = ("Ihrem Team", "with you", "votre équipe", "avec vous", "con ustedes", "con voi", "com vocês")
each = pytest.mark.parametrize("language", LANGUAGES)


def letter(it: Opportunity, template: str, language: str, when: str = "2026-10-22T10:00", **wish: Any) -> str:
    found = message(it, template, language, when, **wish)
    return f"{found.subject}\n{found.text}"


def message(it: Opportunity, template: str, language: str, when: str, **wish: Any) -> Message:
    made = Wish(template=template, language=language, **wish)
    return write_message(SHELF, book_of(it), planned(it, when), at(when), made)


def says(text: str, words: Mapping[str, str], language: str) -> bool:
    return words[language].casefold() in text.casefold()


@each
@pytest.mark.parametrize("template", OFFERS)
def test_an_agency_passes_an_offer_on_and_makes_none(template: str, language: str) -> None:
    it = waiting(EDITOR, AGENT, replace(offer("2026-10-20"), pay="$58,000"))
    to_agency, to_editor = (letter(it, template, language, person=id) for id in ("agent", "editor"))
    assert not [words for words in THEIRS[language] if words.casefold() in to_agency.casefold()]
    assert [words for words in THEIRS[language] if words.casefold() in to_editor.casefold()]


@each
@pytest.mark.parametrize("template", ["T03", "T04", "T25"])
def test_an_agency_is_not_the_team_one_would_work_with(template: str, language: str) -> None:
    text = letter(waiting(EDITOR, AGENT), template, language, person="agent")
    assert not [you for you in YOU if you in text]


@each
def test_who_was_not_there_is_not_thanked_for_being_there(language: str) -> None:
    it = opportunity(EDITOR, HR, interview("2026-10-21", kind=InterviewKind.PANEL, people=("editor",)))
    words = {
        **{"en": "being part of", "de": "dabei waren", "fr": "notre échange"},
        **{"es": "nuestra conversación", "it": "Parlare con lei", "pt": "pela nossa conversa"},
    }
    assert says(letter(it, "T03", language, person="editor"), words, language)
    assert not says(letter(it, "T03", language, person="hr"), words, language)


@each
def test_what_was_noted_is_said_to_one_of_a_panel_and_to_nobody_who_was_not_there(language: str) -> None:
    noted = replace(note("2026-10-21T12:00", NoteTopic.CONCERN), say="1999 2001")
    people = [person(id, name=f"{id.title()} Hale", honorific="Ms") for id in ("ana", "ben")]
    held = interview("2026-10-21", kind=InterviewKind.PANEL, people=("ana", "ben"))
    told = [
        p.id
        for p in (*people, HR)
        if "1999" in letter(opportunity(*people, HR, held, noted), "T03", language, person=p.id)
    ]
    assert told == ["ana"]
    without = [replace(people[0], email=None), people[1]]
    assert "1999" in letter(opportunity(*without, held, noted), "T03", language, person="ben")


@each
def test_an_interview_to_come_was_not_missed(language: str) -> None:
    off = interview("2026-10-23T14:00", id="second", cancelled=True)
    it = opportunity(EDITOR, off, got("2026-10-22T09:00", Purpose.CANCELLED, interview="second"))
    missed = opportunity(EDITOR, interview("2026-10-21T14:00", id="second"))
    missed = missed.with_parts(activities=[got("2026-10-21T14:30", Purpose.NO_SHOW, interview="second")])
    words = {
        **{"en": "something came up", "de": "dazwischengekommen", "fr": "contretemps"},
        **dict.fromkeys(("es", "it", "pt"), "imprevisto"),
    }
    assert not says(letter(it, "T34", language), words, language)
    assert says(letter(missed, "T34", language), words, language)


@each
def test_an_offer_that_is_not_due_yet_is_not_late(language: str) -> None:
    words = {
        **{"en": "haven't received", "de": "noch nicht angekommen", "fr": "pas encore reçu"},
        **{"es": "no he recibido", "it": "ancora arrivata", "pt": "ainda não recebi"},
    }
    verbal = offer("2026-10-20", OfferForm.VERBAL)
    due, passed = (
        waiting(EDITOR, verbal, promise(day, thing=PromiseSubject.OFFER_LETTER, made="2026-10-20"))
        for day in ("2026-10-30", "2026-10-21")
    )
    assert not says(letter(due, "T57", language), words, language)
    assert says(letter(passed, "T57", language), words, language)


@each
def test_who_invites_and_takes_part_is_not_asked_who_will_be_there(language: str) -> None:
    second = interview("2026-10-29T14:30", id="second", people=("editor",), minutes=60)
    it = waiting(EDITOR, second, got("2026-10-21", Purpose.INVITATION, interview="second"))
    nobody = waiting(EDITOR, replace(second, people=()), got("2026-10-21", Purpose.INVITATION, interview="second"))
    for template in ("T38", "T55"):
        assert "?" not in letter(it, template, language)
        assert "?" in letter(nobody, template, language)


@each
def test_the_employer_is_named_once_to_an_agency_that_recommended(language: str) -> None:
    assert letter(waiting(AGENT), "T33", language, person="agent").count("Valley Magazine") == 1


@pytest.mark.parametrize(
    ("country", "closing"), [("CH", "Freundliche Grüsse"), ("LI", "Freundliche Grüsse"), ("AT", "Freundliche Grüße")]
)
def test_swiss_letters_have_no_sharp_s_but_names_keep_theirs(country: str, closing: str) -> None:
    it = waiting(person(name="Eva Weiß", honorific="Ms"), country=country)
    text = letter(it, "T02", "de")
    assert closing in text
    assert "Frau Weiß," in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ("vous aviez prévu", "vous m'aviez", "nous devions")),
        ("es", ("quedamos", "habíamos quedado")),
        ("it", ("eravamo rimasti d'accordo", "eravamo d'accordo")),
        ("pt", ("combinamos que", "havíamos combinado", "tínhamos combinado")),
    ],
)
@pytest.mark.parametrize("thing", [PromiseSubject.ITEM, PromiseSubject.CALL])
def test_who_promised_nothing_is_not_reminded_of_it(
    thing: PromiseSubject, language: str, words: tuple[str, ...]
) -> None:
    it = waiting(EDITOR, HR, promise("2026-10-16", thing=thing, person="editor"))
    for template in ("T17", "T18") if thing is PromiseSubject.ITEM else ("T42", "T43"):
        said = {id: letter(it, template, language, person=id).casefold() for id in ("editor", "hr")}
        assert any(known in said["editor"] for known in words)
        assert not any(known in said["hr"] for known in words)


@pytest.mark.parametrize(
    ("language", "evening"), [("de", "Guten Abend, mein"), ("fr", "Bonsoir"), ("es", "Buenas noches")]
)
@pytest.mark.parametrize("template", ["T17", "T20", "T43", "T44", "T61"])
def test_whoever_picks_up_in_the_evening_is_wished_a_good_one(template: str, language: str, evening: str) -> None:
    late, early = (message(waiting(EDITOR), template, language, f"2026-10-22T{hour}") for hour in ("19:00", "10:00"))
    assert evening in late.scripts["gatekeeper"]
    assert evening not in early.scripts["gatekeeper"]


@pytest.mark.parametrize(
    ("language", "called", "wrote"),
    [("fr", "votre appel", "votre message"), ("es", "llama", "mensaje")],
)
@pytest.mark.parametrize("template", ["T24", "T25", "T29", "T37", "T47"])
def test_who_called_is_thanked_for_the_call(template: str, language: str, called: str, wrote: str) -> None:
    by_phone = waiting(EDITOR, got("2026-10-21", Purpose.ANSWER, Channel.CALL))
    by_mail = waiting(EDITOR, got("2026-10-21", Purpose.ANSWER))
    assert called in letter(by_phone, template, language)
    assert wrote not in letter(by_phone, template, language)
    assert called not in letter(by_mail, template, language)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "a good time to call back?"), ("de", "darf ich wieder anrufen?")]
)
@pytest.mark.parametrize("template", ["T11", "T15", "T17", "T20", "T53", "T58", "T59", "T61"])
def test_a_call_has_words_for_a_bad_moment(template: str, language: str, words: str) -> None:
    found = message(waiting(EDITOR), template, language, "2026-10-22T10:00")
    assert words in found.scripts["reached"]


@pytest.mark.parametrize(
    ("language", "rule"), [("en", "would mean a no"), ("de", "keine Nachricht bedeute eine Absage")]
)
def test_a_silence_that_was_to_mean_no_is_no_reproach(language: str, rule: str) -> None:
    silent = replace(promise("2026-10-20"), silence_means_no=True)
    assert rule in letter(waiting(EDITOR, silent), "T54", language)


@pytest.mark.parametrize(
    ("template", "thing"),
    [("T11", "DECISION"), ("T13", "DECISION"), ("T17", "ITEM"), ("T43", "CALL"), ("T53", "DECISION")],
)
def test_whoever_answers_is_not_said_to_have_met_or_promised(template: str, thing: str) -> None:
    said = promise("2026-10-19", thing=PromiseSubject[thing], person="editor")
    nameless = letter(waiting(replace(EDITOR, name=""), said), template, "en")
    assert not [claim for claim in ("We met", "We spoke", "You mentioned", "You suggested") if claim in nameless]
    assert [claim for claim in ("We met", "You mentioned") if claim in letter(waiting(EDITOR, said), template, "en")]
