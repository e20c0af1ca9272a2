"""The gentle remarks: each has its reason, and a calm message gets none."""

import pytest
from msgspec.structs import replace

from follow_up_desk.content.tone import Draft, remarks
from follow_up_desk.core.enumerations import InterviewKind, Purpose
from follow_up_desk.core.letter_case import letter_case
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.wording import english
from tests.builders import at, interview, note, opportunity, person, planned, waiting

MARTIN = person(name="Martin Hale")


def said(
    text: str,
    language: str = "en",
    purpose: Purpose = Purpose.INQUIRY,
    most: int | None = 80,
    it: Opportunity | None = None,
) -> list[str]:
    plan = planned(it or waiting(MARTIN), "2026-10-29")
    case = letter_case(plan, at("2026-10-29"), None, purpose, MARTIN)
    draft = Draft(case, language, purpose, "Hi Martin,", frozenset({at("2026-10-15").date()}), most)
    return [english([r]) for r in remarks(draft, text, len(text.split()))]


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
        ("Come promesso, aspetto.", "it", "blame"),
        ("Desculpe a insistência.", "pt", "needs no apology"),
        ("word " * 81, "en", "Longer than 80 words"),
        ("Please ANSWER THIS NOW.", "en", "“ANSWER THIS NOW” in capitals"),
        ("Hello Marvin, where do things stand?", "en", "“Marvin”, but this goes to Martin Hale"),
        ("I could answer by October 23.", "en", "Fri 23 Oct has passed"),
        ("Ich melde mich bis zum 23. Oktober.", "de", "Fri 23 Oct has passed"),
        ("He respondido el 23 de octubre.", "es", "Fri 23 Oct has passed"),
        ("Could you tell me where the decision stands and what you need from me?", "de", "language you chose"),
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


@pytest.mark.parametrize(
    "text",
    [
        "We met on October 15.",
        "I could answer by November 6.",
        "Dear Mr. Hale, thank you.",
        "Hi Martin, my report on HTML and CSS is here.",
        "Tell Marvin hello.",
    ],
)
def test_what_the_record_bears_out_is_left_alone(text: str) -> None:
    assert said(text) == []


def test_having_met_is_claimed_only_of_who_was_met() -> None:
    phoned = opportunity(MARTIN, interview(kind=InterviewKind.PHONE))
    (found,) = said("We met on October 15.", it=phoned)
    assert "no meeting in person" in found


def test_a_private_note_in_the_text_is_named_unless_it_may_be_said() -> None:
    private = replace(note("2026-10-15T12:00"), text="thinks I am too old")
    (found,) = said("She thinks I am too old, I know.", it=waiting(MARTIN, private))
    assert "a note that you wrote for yourself" in found
    allowed = replace(private, say="You may feel she thinks I am too old.")
    assert said("She thinks I am too old, I know.", it=waiting(MARTIN, allowed)) == []


def test_a_thank_you_may_be_sorry_to_be_late() -> None:
    assert said("I'm sorry this is late.", purpose=Purpose.THANK_YOU) == []
