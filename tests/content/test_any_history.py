"""Whatever has happened, every step and every template has its words: whole, true to the record, nothing private."""

import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from follow_up_desk import paths
from follow_up_desk.content.message import Message, Wish, write_message
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.enumerations import Channel, NoteTopic, Purpose
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.wording import UserError
from tests.builders import NOW, book_of, note, planned
from tests.content.test_shipped_texts import LANGUAGES
from tests.core.test_properties import opportunities

SHELF = Shelf(paths.resources())
KEYS = [template.key for template in SHELF.templates("en")]
NAMES = st.sampled_from(["Martin Hale", "Hale, Martin", "Miss Lee", "HR", "", "hr@company.example", "J. P. Smith"])
NOTES = [note("2026-10-15", about, f"private and nobody's business: {about}") for about in NoteTopic]


def noted(it: Opportunity, name: str) -> Opportunity:
    people = [replace(person, name=name) for person in it.people]
    return replace(it, people=()).with_parts(people=people, notes=NOTES)


@given(opportunities(), NAMES, st.sampled_from(KEYS), st.sampled_from(LANGUAGES))
def test_every_step_and_every_template_has_its_words(it: Opportunity, name: str, key: str, language: str) -> None:
    it = noted(it, name)
    plan, book = planned(it), book_of(it)
    wishes = [Wish(step, language=language) for step in plan.steps if step.template]
    for wish in (*wishes, Wish(template=key, language=language), Wish(template=key)):
        check(write_message(SHELF, book, plan, NOW, wish))


def check(found: Message) -> None:
    text = f"{found.subject}\n{found.text}"
    assert text.strip()
    assert not re.search(r"[{}]|\bNone\b", text)
    assert "nobody's business" not in text
    assert len(found.subject.splitlines()) <= 1
    assert bool(found.scripts) is (found.channel in CALLS)
    assert all(blank.shown in text for blank in found.blanks if blank.needed and found.channel is not Channel.EMAIL)
    assert found.to is None or found.to.left is None or found.to.left > found.draft.case.facts.today


@given(opportunities())
def test_a_claim_of_having_met_is_borne_out_by_the_record(it: Opportunity) -> None:
    it = noted(it, "Martin Hale")
    plan, book = planned(it), book_of(it)
    for key in ("T02", "T06", "T10", "T12", "T17", "T27", "T52"):
        try:
            found = write_message(SHELF, book, plan, NOW, Wish(template=key, language="en"))
        except UserError:
            continue
        if "We met" in found.text:
            held = plan.facts.held
            assert any(found.to is not None and found.to.id in interview.people for interview in held)
            assert found.purpose is not Purpose.OTHER
