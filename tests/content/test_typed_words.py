"""What was typed enters a letter only where its language can take it; amounts are written in its way."""

import pytest

from follow_up_desk import paths
from follow_up_desk.content.amounts import currency_of, said_amount
from follow_up_desk.content.dates import date_format
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.content.typed_words import fitting, is_in
from tests.builders import NOW

SHELF = Shelf(paths.resources())


def fitted(language: str, **typed: str) -> dict[str, str]:
    phrases = SHELF.phrases(language)
    return fitting(typed, phrases, date_format(phrases, None, None, NOW.date()))


@pytest.mark.parametrize(
    ("language", "typed", "said"),
    [
        ("en", "two references", "two references"),
        ("en", "Two references", "two references"),
        ("en", "3 samples", "3 samples"),
        ("en", "Portfolio", None),
        ("en", "zwei Referenzen", None),
        ("de", "two references", None),
        ("de", "Zwei Referenzen", "zwei Referenzen"),
        ("de", "Das Thema", "das Thema"),
        ("fr", "L'adresse du test", "l'adresse du test"),
        ("es", "two references", None),
        ("it", "l'indirizzo", "l'indirizzo"),
        ("pt", "Dois textos", "dois textos"),
    ],
)
def test_an_item_needs_an_article_or_a_number_of_the_language(language: str, typed: str, said: str | None) -> None:
    assert fitted(language, item=typed, request_item=typed) == ({"item": said, "request_item": said} if said else {})


def test_words_of_another_language_stay_out() -> None:
    assert fitted("de", terms="two days a week from home", role="Staff writer") == {"role": "Staff writer"}
    assert fitted("en", terms="two days a week from home") == {"terms": "two days a week from home"}
    assert fitted("de", pay="$58,000 a year") == {}
    assert fitted("de", promise_after="once the budget is approved") == {"promise_after": "yes"}


@pytest.mark.parametrize(
    ("language", "typed", "said"),
    [
        ("de", "Sachbearbeiterin Einkauf (m/w/d)", "Sachbearbeiterin Einkauf"),
        ("de", "Leiter (w / m / d) Vertrieb", "Leiter Vertrieb"),
        ("de", "Redakteur m/w/d", "Redakteur"),
        ("de", "Stelle als Redakteurin", "Redakteurin"),
        ("de", "die Redaktionsleitung", "Redaktionsleitung"),
        ("de", "Entwickler (UI/UX)", "Entwickler (UI/UX)"),
        ("en", "the Editor", "Editor"),
        ("en", "an editor", "editor"),
        ("en", "Editor position", "Editor"),
        ("en", "A Level Teacher", "A Level Teacher"),
        ("en", "Role", "Role"),
        ("fr", "Ingénieur d'études H/F", "Ingénieur d'études"),
        ("es", "(m/f)", "(m/f)"),
    ],
)
def test_a_role_is_said_without_what_letters_and_advertisements_put_around_it(
    language: str, typed: str, said: str
) -> None:
    assert fitted(language, role=typed) == {"role": said}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I have planned long articles for years.", "en"),
        ("Ich habe lange Texte geplant.", "de"),
        ("deux jours par semaine", "fr"),
        ("dos días por semana", "es"),
        ("dois dias por semana", "pt"),
        ("due giorni alla settimana", "it"),
        ("Portfolio", "it"),
    ],
)
def test_a_text_is_in_its_own_language(text: str, language: str) -> None:
    assert is_in(language, text)


@pytest.mark.parametrize(
    ("typed", "locale", "said"),
    [
        ("$58,000", "en_US", "$58,000"),
        ("$58,000", "de_DE", "58.000 $"),
        ("58,000 USD", "de_DE", "58.000 $"),
        ("48.000 Euro", "fr_FR", "48 000 €"),
        ("€48,000", "it_IT", "48.000 €"),
        ("$58,000", "pt_BR", "US$ 58.000"),
        ("R$ 9.000", "pt_BR", "R$ 9.000"),
        ("$30,000", "es_MX", "$30,000"),
        ("58.000", "de_DE", "58.000"),
        ("about $58,000", "de_DE", "about $58,000"),
    ],
)
def test_a_plain_amount_is_written_in_the_way_of_the_language(typed: str, locale: str, said: str) -> None:
    assert said_amount(typed, locale).replace("\u00a0", " ").replace("\u202f", " ") == said


def test_the_currency_of_a_text_is_found() -> None:
    texts = ("a salary of $62,000", "52.000 Euro", "R$ 9.000", "CHF 90'000", "full time")
    assert [currency_of(text) for text in texts] == ["USD", "EUR", "BRL", "CHF", None]
