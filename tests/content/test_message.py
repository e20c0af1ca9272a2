"""One way from a step to its words: who, how, in which language, and how they are addressed."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from follow_up_desk import paths
from follow_up_desk.content.message import NO_ONE, Message, Wish, write_message
from follow_up_desk.content.message_language import language_of, language_to_ask, main_language
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.enumerations import (
    Channel,
    InterviewKind,
    Language,
    Outcome,
    PersonRole,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.records import Opportunity, Person
from follow_up_desk.core.user_records import Owner, OwnTemplate
from follow_up_desk.core.wording import UserError
from tests.builders import (
    OWNER,
    at,
    book_of,
    called,
    got,
    interview,
    offer,
    opportunity,
    person,
    planned,
    promise,
    reader_book,
    request,
    waiting,
)
from tests.content.test_shipped_texts import LANGUAGES

SHELF = Shelf(paths.resources())
SIX = ("en", "de", "es", "fr", "it", "pt")


def message(it: Opportunity, when: str = "2026-10-29", owner: Owner = OWNER, **wish: Any) -> Message:
    return write_message(SHELF, book_of(it, owner=owner), planned(it, when), at(when), Wish(**wish))


def reader(when: str, **wish: Any) -> Message:
    return message(reader_book().opportunities["reader"], when, **wish)


def test_what_is_due_is_a_call_with_its_three_parts() -> None:
    found = reader("2026-10-27")
    assert (found.template.key, found.channel, found.language) == ("T17", Channel.CALL, "en")
    assert list(found.scripts) == ["reached", "gatekeeper", "voicemail"]
    assert (found.subject, found.body, found.missing) == ("", "", ())
    assert found.to is not None
    assert found.to.id == "editor"


def test_a_question_that_has_to_wait_is_written_for_its_own_day() -> None:
    assert "I think you said by Friday, October 23." in reader("2026-10-22").scripts["reached"]
    assert "I believe you said by Friday, October 23." in reader("2026-10-22", template="T18").body
    assert "yesterday" in message(opportunity(interview("2026-10-21")), "2026-10-22").body


def test_the_second_letter_is_not_the_first_again() -> None:
    it = reader_book().opportunities["reader"]
    rang = called("2026-10-27T10:05", Outcome.VOICEMAIL, Purpose.ITEM_INQUIRY, person="editor")
    second = message(it.with_parts(activities=(rang,)), "2026-11-03")
    first = reader("2026-10-27", template="T18")
    assert second.template.key == first.template.key == "T18"
    assert second.body.splitlines()[2] != first.body.splitlines()[2]
    assert "the voicemail I left you on Tuesday, October 27" in second.body


def test_nobody_who_left_is_written_to_and_nobody_in_particular_is_greeted_without_a_name() -> None:
    gone = person("ruth", name="Ruth Castellan", left=date(2026, 10, 20))
    found = message(waiting(gone, promise("2026-10-19", person="ruth")), "2026-10-22")
    assert found.to is None
    assert found.body.startswith("Hello,\n")
    assert reader("2026-10-27", person=NO_ONE, template="T18").body.startswith("Hello,\n")


@pytest.mark.parametrize(
    ("name", "more", "line"),
    [
        ("Martin Hale", {}, "Hi Martin,"),
        ("Hale, Martin", {}, "Hi Martin,"),
        ("Martin Hale", {"honorific": "Mr"}, "Dear Mr. Hale,"),
        ("Martin Hale", {"honorific": "Mr", "familiar": True}, "Hi Martin,"),
        ("Martin Hale", {"familiar": False}, "Hello Martin Hale,"),
        ("Miss Lee", {}, "Dear Miss Lee,"),
        ("Dr. Ida Brandt", {}, "Dear Dr. Brandt,"),
        ("J. P. Smith", {}, "Hello J. P. Smith,"),
        ("Kim Min-jun", {}, "Hi Min-jun,"),
        ("Frau Berger", {}, "Dear Ms. Berger,"),
        ("Mme Dupont", {}, "Dear Ms. Dupont,"),
        ("HR", {}, "Hello,"),
        ("Valley Magazine", {}, "Hello,"),
    ],
)
def test_people_are_greeted_as_english_does(name: str, more: dict[str, Any], line: str) -> None:
    assert message(waiting(person(name=name, **more)), template="T12").body.startswith(f"{line}\n")


@pytest.mark.parametrize(
    ("language", "more", "inside"),
    [
        ("de", {"honorific": "Herr"}, "Hale"),
        ("de", {}, ""),
        ("de", {"familiar": True}, "Martin"),
        ("fr", {"honorific": "Monsieur"}, "Monsieur Hale"),
        ("fr", {}, ""),
        ("es", {"honorific": "Mr"}, "Hale"),
        ("es", {"familiar": True}, "Martin"),
        ("it", {"honorific": "dott."}, "Hale"),
        ("pt", {"familiar": True}, "Martin"),
    ],
)
def test_elsewhere_a_name_needs_its_honorific_or_first_name_terms(
    language: str, more: dict[str, Any], inside: str
) -> None:
    if language not in LANGUAGES:
        pytest.skip("this language has no phrases yet")
    found = message(waiting(person(name="Martin Hale", **more)), template="T12", language=language)
    greeting = found.body.partition("\n")[0]
    assert inside in greeting
    assert "Martin Hale" not in greeting
    assert bool(inside) or "Martin" not in greeting


@pytest.mark.parametrize(
    ("language", "honorific", "written", "said"),
    [
        ("es", "Sr.", "Estimado Sr. Hale:", "Buenas tardes, señor Hale, soy"),
        ("es", "Dra.", "Estimada Dra. Hale:", "Buenas tardes, doctora Hale, soy"),
        ("es", "Lic.", "Buenas tardes, Lic. Hale:", "Buenas tardes, Lic. Hale, soy"),
        ("es", "", "Buenas tardes:", "Buenas tardes, soy"),
        ("pt", "Sra.", "Prezada Sra. Hale,", "Boa tarde, senhora Hale, aqui"),
    ],
)
def test_an_honorific_is_written_short_and_said_in_full(language: str, honorific: str, written: str, said: str) -> None:
    it = waiting(person(name="Martin Hale", honorific=honorific))
    letter = message(it, "2026-10-29T16:00", template="T12", language=language)
    call = message(it, "2026-10-29T16:00", template="T11", language=language)
    assert letter.body.startswith(written)
    assert call.scripts["reached"].startswith(said)


@pytest.mark.parametrize(
    ("language", "honorifics", "thanked"),
    [
        ("es", ("Sr.", "Sra."), "al señor Hale y a la señora Ruiz"),
        ("es", ("Dr.", "Profesora"), "a Martin Hale y a la profesora Ruiz"),
        ("es", ("", ""), "a Martin Hale y a Ana Ruiz"),
        ("pt", ("Sr.", "Profa."), "ao Sr. Hale e à Profa. Ruiz"),
        ("pt", ("", "Dra."), "a Martin Hale e à Dra. Ruiz"),
    ],
)
def test_each_is_thanked_with_the_preposition_that_the_name_needs(
    language: str, honorifics: tuple[str, str], thanked: str
) -> None:
    names = {"editor": "Martin Hale", "ana": "Ana Ruiz"}
    people = [person(id, name=name, honorific=h) for (id, name), h in zip(names.items(), honorifics, strict=True)]
    it = replace(waiting(), people=()).with_parts(
        people=[person("office", PersonRole.COORDINATOR), *people],
        interviews=[interview("2026-10-21", kind=InterviewKind.PANEL, people=tuple(names))],
    )
    found = message(it, "2026-10-22", template="T04", person="office", language=language)
    assert f" {thanked}" in found.body


@pytest.mark.parametrize(
    ("language", "today", "days_ago"),
    [
        ("fr", "tout à l'heure un message", "du jeudi"),
        ("es", "mensaje de voz de hoy", "el jueves"),
        ("it", "ho lasciato oggi", "faccio seguito"),
        ("pt", "Deixei hoje", "volto a entrar em contato"),
    ],
)
def test_a_voicemail_of_the_same_day_is_followed_by_why_this_comes_in_writing(
    language: str, today: str, days_ago: str
) -> None:
    left = called("2026-10-22T09:40")
    early, late = waiting(request("2026-10-21"), left), waiting(promise("2026-10-19"), left)
    assert today in message(early, "2026-10-22T15:00", template="T14", language=language).body
    assert days_ago in message(late, "2026-10-29", template="T14", language=language).body


def test_french_on_first_name_terms_stays_on_them() -> None:
    it = waiting(person(name="Martin Hale", familiar=True), offer("2026-10-20", deadline="2026-11-02"))
    said = message(it, template="T61", language="fr").scripts["reached"]
    assert "As-tu pu" in said
    assert "Avez-vous" not in said


def test_the_hour_greets_on_their_clock() -> None:
    nobody = waiting(person(name=""), promise("2026-10-19"))
    assert message(nobody, "2026-10-22T09:00").scripts["reached"].startswith("Good morning, this is Dianne Porter.")
    assert message(nobody, "2026-10-22T15:00").scripts["reached"].startswith("Good afternoon,")


def test_a_call_prepared_at_night_greets_in_the_morning() -> None:
    nobody = waiting(person(name=""), promise("2026-10-19"))
    assert message(nobody, "2026-10-21T22:00").scripts["reached"].startswith("Good morning,")


def test_a_signature_ends_the_message() -> None:
    signed = replace(OWNER, signature="Dianne Porter\nwriter\nporter.example")
    assert reader("2026-10-27", template="T18", owner=signed).body.endswith(
        "Best regards,\nDianne Porter\nwriter\nporter.example"
    )


def test_what_is_typed_fills_the_blank_and_stays_among_the_blanks() -> None:
    first = message(waiting(), template="T34")
    assert first.missing == ("slot_1",)
    (gap,) = [blank.shown for blank in first.blanks if blank.needed]
    assert gap in first.body
    then = message(waiting(), template="T34", given={"slot_1": "Friday at ten"})
    assert then.missing == ()
    assert "Would Friday at ten work for you?" in then.body
    assert "slot_1" in [blank.name for blank in then.blanks]


def test_a_reply_takes_the_way_they_wrote() -> None:
    texted = got("2026-10-28", Purpose.INVITATION, channel=Channel.TEXT, person="editor")
    found = message(waiting(interview("2026-11-10", id="next"), texted))
    assert (found.template.key, found.channel, found.subject) == ("T38", Channel.TEXT, "")


def test_a_thank_you_to_a_reference_goes_to_the_reference() -> None:
    referee = person("ref", PersonRole.REFEREE, name="Tom Becker")
    found = message(waiting(person(name="Martin Hale"), referee), template="T33")
    assert found.to == referee
    assert found.body.startswith("Hi Tom,")


def test_a_template_of_ones_own_has_the_phrases_and_may_use_older_names() -> None:
    own = OwnTemplate("w", "Mine", "en", Channel.EMAIL, Purpose.OTHER, "S", "{{ greeting_name }}: {{ opening }}")
    book = replace(book_of(waiting(person(name="Martin Hale"))), templates={"w": own})
    it = book.opportunities["valley"]
    found = write_message(SHELF, book, planned(it), at("2026-10-22"), Wish(template="w"))
    assert found.body == "Martin: We met on Thursday, October 15, about the Staff writer position."


def test_a_first_name_alone_signs_nothing() -> None:
    first = message(waiting(), template="T12", owner=replace(OWNER, name="Dianne"))
    assert "me" in first.missing
    whole = message(waiting(), template="T12", owner=replace(OWNER, name="Suharto", signature="Suharto"))
    assert whole.missing == ()


def test_nobody_is_told_about_themselves() -> None:
    twice = [person("ana", name="Ana Ruiz"), person("again", PersonRole.AGENCY, name="Ana Ruiz")]
    it = opportunity(*twice, interview("2026-10-21", people=("ana",)))
    found = message(it, "2026-10-22", template="T60", person="again")
    assert "Hi Ana," in found.body
    assert "Ruiz" not in found.body


def wants_more_time(day: str, language: str = "en") -> Message:
    it = waiting(request("2026-10-20", due="2026-11-20"))
    return message(it, "2026-10-22", template="T48", language=language, given={"requested_date": day})


@pytest.mark.parametrize(
    ("language", "sooner", "later"),
    [
        ("en", "Friday, November 6", "Friday, November 27"),
        ("de", "Freitag, den 6. November", "Freitag, den 27. November"),
        ("fr", "vendredi 6 novembre", "vendredi 27 novembre"),
    ],
)
def test_an_earlier_day_is_never_asked_for_instead_of_theirs(language: str, sooner: str, later: str) -> None:
    early, late = wants_more_time(sooner, language), wants_more_time(later, language)
    assert "20" in late.body
    assert late.remarks == ()
    assert "20" not in early.body
    assert [remark.message for remark in early.remarks] == ["You have until {due} already; {day} gives no more time."]
    assert early.judge(early.body) == early.remarks


def test_words_that_a_letter_cannot_take_stand_beside_their_blank() -> None:
    found = message(waiting(request("2026-10-20", "Portfolio")), "2026-10-22", template="T19", language="de")
    assert "Portfolio" not in found.text + found.subject
    assert [blank.beside for blank in found.blanks if blank.name == "request_item"] == ["Portfolio"]


def test_two_currencies_never_meet_in_one_message() -> None:
    it = waiting(replace(offer("2026-10-20"), pay="$58,000"))
    dollars = message(it, "2026-10-22", template="T49", given={"counter_ask": "$62,000"})
    euros = message(it, "2026-10-22", template="T49", given={"counter_ask": "62.000 Euro"})
    assert "$58,000" in dollars.body
    assert "$58,000" not in euros.body


def test_an_unknown_template_and_nothing_due_are_said() -> None:
    with pytest.raises(UserError, match="no template T99"):
        message(waiting(), template="T99")


def test_a_promised_call_has_words_of_its_own() -> None:
    call = promise("2026-10-19", thing=PromiseSubject.CALL, person="editor")
    found = message(waiting(person(name="Martin Hale"), call), "2026-10-22")
    assert found.template.key == "T43"
    assert "lost" not in found.text
    assert "You mentioned you'd call me by Monday, October 19" in found.scripts["reached"]


# --- the language -----------------------------------------------------------------


def spoken_to(language: str | None) -> Person:
    return person(language=Language(language) if language else None)


@pytest.mark.parametrize(
    ("theirs", "agreed", "country", "mine", "expected"),
    [
        ("fr", "es", "DE", "it", "fr"),
        (None, "es", "DE", "it", "es"),
        (None, None, "DE", "it", "de"),
        (None, None, "JP", "it", "it"),
        (None, None, None, "it", "it"),
        (None, None, None, "de-AT", "de"),
        (None, None, None, "xx", "en"),
        (None, None, "BR", "en", "pt"),
        (None, None, "IN", "de", "en"),
    ],
)
def test_the_language_is_the_persons_the_opportunitys_the_countrys_or_ones_own(
    theirs: str | None, agreed: str | None, country: str | None, mine: str, expected: str
) -> None:
    it = waiting(spoken_to(theirs), language=Language(agreed) if agreed else None, country=country)
    assert language_of(SIX, it, it.people[0], replace(OWNER, language=mine)) == expected


def test_a_language_is_asked_about_once_and_only_where_it_is_another() -> None:
    assert language_to_ask(SIX, waiting(country="DE"), OWNER) == "de"
    assert language_to_ask(SIX, waiting(country="DE", language=Language.EN), OWNER) is None
    assert language_to_ask(SIX, waiting(country="US"), OWNER) is None
    assert language_to_ask(SIX, waiting(country="JP"), OWNER) is None
    assert language_to_ask(SIX, waiting(), OWNER) is None


def test_the_main_language_of_a_country_is_one_with_templates() -> None:
    found = {country: main_language(country, SIX) for country in ("CH", "CA", "BE", "NL", "MX", "PT", "IE", "ZZ")}
    assert found == {
        "CH": "de", "CA": "en", "BE": None, "NL": None, "MX": "es", "PT": "pt", "IE": "en", "ZZ": None
    }  # fmt: skip
