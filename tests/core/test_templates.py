"""Which templates suit a moment, what a message is logged as, and which subject it continues."""

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import Channel, Direction, ProcessKind, PromiseSubject, Purpose
from follow_up_desk.core.templates import Template, is_usable, purpose_of, suitable_templates, thread_subject, with_own
from follow_up_desk.core.user_records import OwnTemplate
from tests.builders import NOW, called, got, opportunity, planned, promise, reader_book, sent, waiting


def words(key: str, purpose: Purpose, channel: Channel = Channel.EMAIL, *contexts: str) -> Template:
    return Template(key, key, "en", channel, purpose, "Hello", contexts=contexts)


SHELF = (
    words("T08", Purpose.THOUGHT, Channel.EMAIL, "A09"),
    words("T10", Purpose.INQUIRY, Channel.EMAIL, "A11"),
    words("T11", Purpose.INQUIRY, Channel.CALL, "A11", "A12"),
    words("T12", Purpose.INQUIRY, Channel.EMAIL, "A12"),
    words("T16", Purpose.CLOSING_NOTE, Channel.EMAIL, "A15"),
    words("T17", Purpose.ITEM_INQUIRY, Channel.CALL, "A18"),
    words("T18", Purpose.ITEM_INQUIRY, Channel.EMAIL, "A18"),
    words("T24", Purpose.FEEDBACK_REQUEST, Channel.EMAIL, "A29"),
    words("T30", Purpose.INQUIRY, Channel.TEXT, "A11"),
)


def keys(*given: object, when: str = "2026-10-29T10:00") -> list[str]:
    return [t.key for t in suitable_templates(planned(waiting(*given), when), SHELF)]


def test_the_steps_own_words_come_first_then_its_context_then_its_purpose() -> None:
    assert keys(promise()) == ["T11", "T10", "T12"]


def test_the_readers_case_offers_the_call_then_the_email() -> None:
    plan = planned(reader_book().opportunities["reader"], NOW)
    found = [t.key for t in suitable_templates(plan, SHELF)]
    assert found[:2] == ["T17", "T18"]
    assert "T08" in found  # the optional thought is open
    assert "T24" not in found


def test_where_no_call_is_wanted_none_is_offered() -> None:
    plan = planned(replace(waiting(promise()), no_calls=True), "2026-11-05")
    assert not {t.key for t in suitable_templates(plan, SHELF)} & {"T11", "T17"}


def test_a_text_is_offered_only_to_who_has_texted() -> None:
    text = SHELF[-1]
    assert not is_usable(waiting(), text)
    assert is_usable(waiting(got("2026-10-20", channel=Channel.TEXT)), text)


def test_after_a_no_only_words_for_it_are_offered() -> None:
    assert keys(promise(), got("2026-10-27", Purpose.REJECTION)) == ["T24"]


def test_once_ones_part_is_done_the_closing_note_is_offered() -> None:
    used = (promise(), called("2026-10-28"), sent("2026-11-04"))
    assert keys(*used, when="2026-11-12") == ["T16"]


def test_a_step_decides_what_its_words_are_noted_as_unless_others_are_chosen() -> None:
    step = planned(waiting(promise(thing=PromiseSubject.ITEM)), "2026-10-28").step
    assert step is not None
    assert purpose_of(step, words("T17", Purpose.OTHER)) is Purpose.ITEM_INQUIRY
    assert purpose_of(step, words("T28", Purpose.WITHDRAW)) is Purpose.WITHDRAW
    assert purpose_of(step, None) is Purpose.ITEM_INQUIRY
    assert purpose_of(None, words("T28", Purpose.WITHDRAW)) is Purpose.WITHDRAW
    assert purpose_of(None, None) is Purpose.OTHER


def test_a_subject_keeps_the_thread() -> None:
    it = waiting(sent("2026-10-20", person="editor", subject="Two questions"))
    assert thread_subject(it, "editor", Purpose.INQUIRY) == "Re: Two questions"


@pytest.mark.parametrize(
    "subject", ["Re: Two questions", "RE: AW: Two  questions", "Re:\nTwo questions", "RES: Rif : Two questions"]
)
def test_the_mark_of_a_reply_is_not_doubled(subject: str) -> None:
    it = waiting(got("2026-10-20", person="editor", subject=subject))
    assert thread_subject(it, "editor", Purpose.REPLY) == "Re: Two questions"


def test_the_last_subject_counts_and_only_that_persons() -> None:
    other = sent("2026-10-22", person="hr", subject="Papers")
    it = waiting(sent("2026-10-20", person="editor", subject="One"), sent("2026-10-21", subject="Two"), other)
    assert thread_subject(it, "editor", Purpose.INQUIRY) == "Re: Two"
    assert thread_subject(it, "editor", Purpose.THANK_YOU) is None
    assert thread_subject(opportunity(), "editor", Purpose.INQUIRY) is None


def own(**more: object) -> OwnTemplate:
    fields = {"id": "w1", "title": "Mine", "language": "en", "channel": Channel.EMAIL, "purpose": Purpose.INQUIRY}
    return OwnTemplate(**{**fields, "subject": "S", "body": "Words", **more})  # type: ignore[arg-type]


def test_own_words_stand_in_place_of_those_they_replace() -> None:
    changed = with_own(SHELF, [own(replaces="T10")], "en")
    mine = next(t for t in changed if t.key == "T10")
    assert (mine.title, mine.body, mine.contexts) == ("Mine", "Words", ("A11",))
    assert len(changed) == len(SHELF)


def test_new_own_words_come_behind_and_only_in_their_language() -> None:
    assert with_own(SHELF, [own()], "en")[-1].key == "w1"
    assert with_own(SHELF, [own()], "de") == SHELF


def test_a_spoken_template_says_so() -> None:
    assert words("T11", Purpose.INQUIRY, Channel.CALL).spoken
    assert words("T01", Purpose.OTHER, Channel.IN_PERSON).spoken
    assert not words("T10", Purpose.INQUIRY).spoken


def test_an_agency_keeps_its_own_kind() -> None:
    plan = planned(waiting(promise(), kind=ProcessKind.AGENCY), "2026-10-29")
    assert suitable_templates(plan, SHELF)
    assert plan.facts.activities[0].direction is Direction.OUT


def test_own_words_know_what_belongs_in_every_blank_of_the_shelf() -> None:
    shipped = replace(words("T10", Purpose.INQUIRY), blanks={"role": "the position"})
    mine = OwnTemplate("mine", "Mine", "en", Channel.EMAIL, Purpose.OTHER, None, "{{ role }}")
    assert [dict(t.blanks) for t in with_own([shipped], [mine], "en")] == [{"role": "the position"}] * 2


def test_of_two_that_stand_for_one_the_first_counts() -> None:
    first = OwnTemplate("a", "First", "en", Channel.EMAIL, Purpose.INQUIRY, None, "1", "T10")
    second = replace(first, id="b", title="Second")
    (found,) = with_own([words("T10", Purpose.INQUIRY)], [first, second], "en")
    assert found.title == "First"


def test_new_words_of_ones_own_come_right_after_the_steps() -> None:
    mine = OwnTemplate("mine", "Mine", "en", Channel.CALL, Purpose.INQUIRY, None, "Hello")
    other = replace(mine, id="other", purpose=Purpose.ACCEPT)
    shelf = with_own(SHELF, [mine, other], "en")
    found = [t.key for t in suitable_templates(planned(waiting(promise()), "2026-10-29T10:00"), shelf)]
    assert found == ["T11", "mine", "T10", "T12"]
