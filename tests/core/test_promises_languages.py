"""All readers are tried: which language reads, when two disagree, and what counts from the promise that stands."""

from datetime import date

import pytest

from follow_up_desk.core.enumerations import Certainty, Channel
from follow_up_desk.core.promises import read_promise
from tests.core.test_promises import DAYS

SAID = date(2026, 10, 15)


@pytest.mark.parametrize(
    ("words", "language", "by"),
    [
        ("by Friday", "en", "2026-10-16"),
        ("bis Freitag", "de", "2026-10-16"),
        ("d'ici vendredi", "fr", "2026-10-16"),
        ("para el viernes", "es", "2026-10-16"),
        ("até sexta", "pt", "2026-10-16"),
        ("entro venerdì", "it", "2026-10-16"),
    ],
)
@pytest.mark.parametrize("window", ["", "en", "de", "ja"])
@pytest.mark.parametrize("country", ["US", "DE"])
def test_the_language_of_the_window_does_not_matter(
    words: str, language: str, by: str, window: str, country: str
) -> None:
    reading = read_promise(words, SAID, DAYS[country], window)
    assert (reading.language, reading.by, reading.certainty) == (language, date.fromisoformat(by), Certainty.SAID)


def test_what_two_languages_read_differently_is_a_guess_and_asks() -> None:
    reading = read_promise("mar 3", SAID, DAYS["US"])
    assert reading.certainty is Certainty.GUESSED
    assert {(other.language, other.by) for other in reading.readings} >= {
        ("en", date(2027, 3, 3)),
        ("fr", date(2026, 11, 3)),
    }


def test_the_language_of_the_message_comes_first() -> None:
    reading = read_promise("mar 3", SAID, DAYS["US"], "fr")
    assert (reading.language, reading.by, reading.certainty) == ("fr", date(2026, 11, 3), Certainty.GUESSED)
    assert reading.readings


def test_only_one_reader_is_asked_where_that_is_wanted() -> None:
    reading = read_promise("mar 3", SAID, DAYS["US"], "fr", only=True)
    assert (reading.by, reading.certainty, reading.readings) == (date(2026, 11, 3), Certainty.SAID, ())
    assert not read_promise("bis Freitag", SAID, DAYS["US"], "en", only=True).understood


def test_words_of_their_own_language_that_deny_a_day_are_not_read_in_another() -> None:
    assert not read_promise("nicht am 30.10.", SAID, DAYS["DE"]).understood
    assert not read_promise("saliendo de vacaciones te marco", SAID, DAYS["US"], "es").understood


@pytest.mark.parametrize(
    ("words", "standing", "by", "certainty"),
    [
        ("another week", None, "2026-10-22", Certainty.SAID),
        ("another week", "2026-10-23", "2026-10-30", Certainty.GUESSED),
        ("We need another week.", "2026-10-23", "2026-10-30", Certainty.GUESSED),
        ("another week", "2026-10-01", "2026-10-22", Certainty.SAID),
        ("two days later", "2026-10-23", "2026-10-25", Certainty.GUESSED),
        ("two more days", "2026-10-23", "2026-10-25", Certainty.GUESSED),
        ("noch eine Woche", "2026-10-23", "2026-10-30", Certainty.GUESSED),
        ("eine Woche länger", "2026-10-23", "2026-10-30", Certainty.GUESSED),
        ("une semaine de plus", "2026-10-23", "2026-10-30", Certainty.GUESSED),
        ("una semana más", "2026-10-23", "2026-10-30", Certainty.GUESSED),
        ("mais uma semana", "2026-10-23", "2026-10-30", Certainty.GUESSED),
        ("un'altra settimana", "2026-10-23", "2026-10-30", Certainty.GUESSED),
        ("in two weeks", "2026-10-23", "2026-10-29", Certainty.SAID),
        ("later next week", "2026-10-23", "2026-10-23", Certainty.SAID),
    ],
)
def test_another_counts_from_the_promise_that_stands(
    words: str, standing: str | None, by: str, certainty: Certainty
) -> None:
    day = date.fromisoformat(standing) if standing else None
    reading = read_promise(words, SAID, DAYS["GB"], standing=day)
    assert (reading.by, reading.certainty) == (date.fromisoformat(by), certainty)


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("Call me on Monday", Channel.CALL),
        ("E-mail me on Monday", Channel.EMAIL),
        ("Text me on Monday", Channel.TEXT),
        ("Follow up with me on Monday", None),
        ("Rufen Sie mich am Montag an", Channel.CALL),
        ("Schreiben Sie mir am Montag", Channel.EMAIL),
        ("Appelez-moi lundi", Channel.CALL),
        ("Escríbame el lunes", Channel.EMAIL),
        ("Me liga na segunda", Channel.CALL),
        ("Mi scriva lunedì", Channel.EMAIL),
    ],
)
def test_asked_to_ask(words: str, channel: Channel | None) -> None:
    reading = read_promise(words, SAID, DAYS["GB"])
    assert (reading.by, reading.ask_from, reading.ask_by) == (None, date(2026, 10, 19), channel)


@pytest.mark.parametrize(
    "words",
    [
        "I will call you on Monday",
        "she'll call me on Monday",
        "they promised to call me on Monday",
        "me llama el lunes",
    ],
)
def test_their_own_call_is_a_promise(words: str) -> None:
    reading = read_promise(words, SAID, DAYS["GB"])
    assert (reading.by, reading.ask_from) == (date(2026, 10, 19), None)


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("once the budget is approved", "once the budget is approved"),
        ("We'll call you once the budget is approved.", "once the budget is approved"),
        ("two weeks after the board meeting", "two weeks after the board meeting"),
        ("Wir melden uns, sobald das Budget steht.", "sobald das Budget steht"),
        ("dès que la direction aura validé", "dès que la direction aura validé"),
        ("cuando se apruebe el presupuesto", "cuando se apruebe el presupuesto"),
        ("assim que o orçamento for aprovado", "assim que o orçamento for aprovado"),
        ("appena il budget sarà approvato", "appena il budget sarà approvato"),
    ],
)
def test_an_event_is_kept_in_their_words(words: str, after: str) -> None:
    reading = read_promise(words, SAID, DAYS["GB"])
    assert (reading.by, reading.certainty, reading.understood, reading.after) == (None, Certainty.NONE, True, after)


@pytest.mark.parametrize(
    ("words", "day_first", "by"),
    [
        ("by 3/11", True, "2026-11-03"),
        ("by 3/11", False, "2027-03-11"),
        ("by 11.3.", False, "2026-11-03"),
        ("by 2026年11月3日", False, "2026-11-03"),
        ("by 2026. 11. 3.", False, "2026-11-03"),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_region(words: str, day_first: bool, by: str) -> None:
    assert read_promise(words, SAID, DAYS["US"], day_first=day_first).by == date.fromisoformat(by)
