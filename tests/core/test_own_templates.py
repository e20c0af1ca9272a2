"""The user's own templates: one id for each original, refused with the reason, deleted for the original."""

import pytest
from msgspec.structs import replace

from follow_up_desk.content.engine import check_template
from follow_up_desk.core import verbs
from follow_up_desk.core.book import Book, apply_change, inverse_change
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.user_records import OwnTemplate
from follow_up_desk.core.wording import UserError
from tests.builders import NOW, OWNER

MINE = OwnTemplate("", " My  words ", "en", Channel.EMAIL, Purpose.INQUIRY, " About {{ role }} ", "\nHello\n", "T10")
NEW = replace(MINE, title="Für Ana", replaces=None)


def kept(book: Book, template: OwnTemplate) -> Book:
    return apply_change(book, verbs.save_template(book, template, check_template, NOW))


def test_changed_words_are_kept_tidy_under_a_readable_id() -> None:
    book = kept(Book(OWNER), MINE)
    assert book.templates["t10-en"] == replace(
        MINE, id="t10-en", title="My words", subject="About {{ role }}", body="Hello"
    )


def test_each_original_is_replaced_once_in_each_language() -> None:
    book = kept(kept(kept(Book(OWNER), MINE), replace(MINE, body="Again")), replace(MINE, language="de"))
    assert {id: t.body.strip() for id, t in book.templates.items()} == {"t10-en": "Again", "t10-de": "Hello"}


def test_new_words_get_an_id_of_their_own_and_keep_it() -> None:
    book = kept(kept(Book(OWNER), NEW), NEW)
    assert set(book.templates) == {"fur-ana", "fur-ana-2"}
    renamed = kept(book, replace(book.templates["fur-ana"], title="Another"))
    assert renamed.templates["fur-ana"].title == "Another"
    assert len(renamed.templates) == 2
    assert verbs.with_id(book, replace(NEW, title="¿?")).id == "words"


def test_given_up_the_original_is_back_and_undo_brings_ones_own_again() -> None:
    book = kept(Book(OWNER), MINE)
    change = verbs.delete_template(book, "t10-en", NOW)
    without = apply_change(book, change)
    assert without.templates == {}
    assert apply_change(without, inverse_change(book, change)).templates == book.templates
    with pytest.raises(UserError, match="no longer here"):
        verbs.delete_template(without, "t10-en", NOW)


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (replace(MINE, title=" "), "title"),
        (replace(MINE, body="\n "), "still empty"),
        (replace(MINE, body="one\n{% for a in b %}{% endfor %}"), "Line 2: “for” is not available in templates"),
        (replace(MINE, body="one\ntwo {{ role"), "Line 2: "),
        (replace(MINE, subject="{{ role.x }}"), "In the subject: Line 1: “getattr”"),
        (replace(MINE, subject="Hello\nBcc: all@example.org"), "one line"),
    ],
)
def test_what_is_broken_is_refused_with_line_and_reason(broken: OwnTemplate, reason: str) -> None:
    with pytest.raises(UserError) as refused:
        verbs.save_template(Book(OWNER), broken, check_template, NOW)
    assert reason in str(refused.value)
