"""The gentle remarks: each has its reason, and a calm message gets none."""

import pytest
from follow_up_desk.core.tone import remarks

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.wording import english


def said(text: str, language: str = "en", purpose: Purpose = Purpose.INQUIRY, most: int | None = 80) -> list[str]:
    return [english([r]) for r in remarks(text, language, purpose, len(text.split()), most)]


def test_a_calm_message_is_left_alone() -> None:
    assert said("Could you tell me where things stand? I am still interested.") == []


@pytest.mark.parametrize(
    ("text", "language", "part"),
    [
        ("Any news? And when?", "en", "More than one question"),
        ("I was just checking in.", "en", "“just checking” says little"),
        ("Sorry to write.", "en", "needs no apology"),
        ("As promised, I waited.", "en", "blame"),
        ("Thank you!", "en", "exclamation mark"),
        ("Wie versprochen warte ich.", "de", "blame"),
        ("Ich wollte nur fragen.", "de", "says little"),
        ("Pardon, je vous dérange.", "fr", "needs no apology"),
        ("Perdón por escribir.", "es", "needs no apology"),
        ("word " * 81, "en", "Longer than 80 words"),
    ],
)
def test_what_a_tired_reader_stumbles_over_is_named(text: str, language: str, part: str) -> None:
    (found,) = said(text, language)
    assert part in found


def test_a_thank_you_may_ask_and_an_address_is_no_question() -> None:
    assert said("Who? When?", purpose=Purpose.THANK_YOU) == []
    assert said("See https://example.org/?a=1?b=2 and tell me?") == []


def test_without_a_limit_length_is_free() -> None:
    assert said("word " * 500, most=None) == []


def test_an_unknown_language_is_read_as_english() -> None:
    assert said("just checking", "it")
