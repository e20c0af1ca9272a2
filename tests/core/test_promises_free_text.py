"""Dates in notes and mails: the sentence that promises is found, what is quoted or past is not."""

from datetime import date

import pytest

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.promises import find_promises, read_promise
from follow_up_desk.core.promises.free_text import sentences
from tests.core.test_promises import DAYS

SAID = date(2026, 11, 4)

ENGLISH = """Hi Sam,

Thank you so much for coming in on Tuesday, it was a pleasure to meet you. We start with a trial day on
Monday 30 November. The panel will make a decision by
Friday 20 November. Dr. Hale sends his regards.

Best wishes,
Ana Ruiz

On Tue, 3 Nov 2026 at 09:14, Sam Doe <sam@x.example> wrote:
> Could you decide by Friday 6 November?
"""

GERMAN = """Sehr geehrte Frau Berger,

vielen Dank für das nette Gespräch am 2. November. Wir melden uns spätestens am 20. November bei Ihnen.

Mit freundlichen Grüßen
"""


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("They will decide by December 10", "2026-12-10"),
        ("talked about pay; 25 days of holiday; they decide by Nov. 20. Nice people", "2026-11-20"),
        (ENGLISH, "2026-11-20"),
        (GERMAN, "2026-11-20"),
        (
            "Bonjour. Merci pour votre visite mardi dernier. Nous reviendrons vers vous d'ici le 20 novembre.",
            "2026-11-20",
        ),
        ("Hola: gracias por venir el martes. Te llamaremos a más tardar el 20 de noviembre. Un saludo", "2026-11-20"),
        ("Olá! Obrigado pela conversa de ontem. Vamos dar um retorno até sexta-feira. Abs", "2026-11-06"),
        ("Gentile dott. Rossi, grazie per il colloquio di ieri. Le faremo sapere entro il 20 novembre.", "2026-11-20"),
    ],
)
def test_the_promise_is_found(text: str, by: str) -> None:
    found = find_promises(text, SAID, DAYS["GB"])
    assert found[0].reading.by == date.fromisoformat(by)
    assert " ".join(text[found[0].start : found[0].end].split()) == found[0].words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It was a good talk.",
        "Thank you for the interview on November 2.",
        "> We decide by Friday.\n",
        "On Tue, 3 Nov 2026 at 09:14, Sam wrote:\n",
        "Gesendet: Freitag, 6. November 2026 10:00\n",
    ],
)
def test_what_promises_nothing_is_not_offered(text: str) -> None:
    assert find_promises(text, SAID, DAYS["GB"]) == []


def test_another_week_is_found_and_counts_from_the_promise_that_stands() -> None:
    found = find_promises("They rang. They need another week. Sorry!", SAID, DAYS["GB"], standing=date(2026, 11, 6))
    assert [(one.words, one.reading.by) for one in found] == [("They need another week.", date(2026, 11, 13))]


def test_of_a_long_text_the_likeliest_promise_is_read_as_a_guess() -> None:
    reading = read_promise(ENGLISH, SAID, DAYS["GB"])
    assert (reading.by, reading.certainty) == (date(2026, 11, 20), Certainty.GUESSED)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We meet on Thursday at 10:30. Please send your diploma by Tuesday.", 2),
        ("We meet on Thursday at 2 p.m. Please send your diploma by Tuesday.", 2),
        ("We meet at 2 p.m. Thursday in our office.", 1),
        ("We meet at 2 p.m. ET on Thursday.", 1),
        ("We meet at 2 p.m. on Thursday.", 1),
        ("We meet on Thursday at 3. Please send your diploma.", 2),
        ("Wir sehen uns am Donnerstag um 10.30. Bitte senden Sie Ihr Zeugnis.", 2),
        ("Eintritt ab 1. Dezember. Bitte melden Sie sich.", 2),
        ("Wir melden uns am 30. Oktober bei Ihnen.", 1),
        ("Rendez-vous jeudi à 14 h. Merci de nous envoyer vos diplômes.", 2),
        ("Nos vemos el jueves a las 15:00. Por favor, envíenos sus referencias.", 2),
        ("Thursday at 3 St.\n\nPlease send your diploma.", 2),
        ("Thursday the 3.\n\nPlease send your diploma.", 2),
    ],
)
def test_a_time_of_day_and_a_blank_line_end_a_sentence(text: str, parts: int) -> None:
    assert len(list(sentences(text))) == parts
