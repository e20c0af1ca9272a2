"""Reading templates: read once, English if a language lacks one, a broken file named with its place."""

from pathlib import Path

import pytest

from follow_up_desk import paths
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.content.template_files import languages_of, read_template, read_templates
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.user_records import OwnTemplate
from follow_up_desk.core.wording import UserError

FOLDER = paths.resources() / "templates"
GOOD = """
key = "T90"
title = "A word"
contexts = ["A11"]
channel = "email"
purpose = "inquiry"
max_words = 40
subject = "About {{ role }}"
body = "Hello"
[brief]
body = "Hi"
"""


def a_file(folder: Path, text: str, language: str = "en", name: str = "T90") -> Path:
    (folder / language).mkdir(exist_ok=True)
    file = folder / language / f"{name}.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_file_becomes_a_template(tmp_path: Path) -> None:
    found = read_template(a_file(tmp_path, GOOD))
    assert (found.key, found.channel, found.purpose, found.language) == ("T90", Channel.EMAIL, Purpose.INQUIRY, "en")
    assert (found.contexts, found.max_words, found.blanks) == (("A11",), 40, {})
    assert found.brief is not None
    assert found.brief.body == "Hi"


@pytest.mark.parametrize(
    ("was", "becomes", "named"),
    [
        ('key = "T90"', "key = 7", "key"),
        ('title = "A word"', "", "title"),
        ('channel = "email"', 'channel = "pigeon"', "channel"),
        ('purpose = "inquiry"', 'purpose = "chase"', "purpose"),
        ("max_words = 40", 'max_words = "many"', "max_words"),
        ('body = "Hello"', 'body = "  "', "body"),
        ('body = "Hi"', "", "body"),
    ],
)
def test_a_broken_file_is_named_with_its_field(tmp_path: Path, was: str, becomes: str, named: str) -> None:
    file = a_file(tmp_path, GOOD.replace(was, becomes))
    with pytest.raises(UserError, match=named) as refused:
        read_template(file)
    assert str(file) in str(refused.value)


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    file = a_file(tmp_path, "key = ")
    with pytest.raises(UserError, match="cannot be read"):
        read_templates(tmp_path, "en")
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(UserError, match="cannot be read"):
        read_templates(tmp_path, "en")


def test_english_stands_in_where_a_language_lacks_a_template(tmp_path: Path) -> None:
    a_file(tmp_path, GOOD)
    a_file(tmp_path, GOOD.replace("T90", "T91"), name="T91")
    a_file(tmp_path, GOOD.replace("A word", "Ein Wort"), "de")
    found = read_templates(tmp_path, "de")
    assert [(t.key, t.title, t.language) for t in found] == [("T90", "Ein Wort", "de"), ("T91", "A word", "en")]
    assert languages_of(tmp_path) == ("en", "de")


def test_the_shelf_holds_every_template_in_six_languages() -> None:
    shelf = Shelf(paths.resources())
    assert shelf.languages == ("en", "de", "es", "fr", "it", "pt")
    for language in shelf.languages:
        assert len(shelf.templates(language)) == 61


@pytest.mark.parametrize(
    ("wish", "language"), [("de", "de"), ("de-AT", "de"), ("fr_CA", "fr"), ("nl", "en"), (None, "en"), ("", "en")]
)
def test_the_shelf_knows_the_language_nearest_to_a_wish(wish: str | None, language: str) -> None:
    assert Shelf(paths.resources()).language(wish) == language


def test_the_shelf_puts_own_words_in_place() -> None:
    shelf = Shelf(paths.resources())
    mine = OwnTemplate("w1", "Mine", "en", Channel.EMAIL, Purpose.INQUIRY, "S", "My words", "T10")
    found = shelf.template("T10", "en", [mine])
    assert found is not None
    assert found.body == "My words"
    assert shelf.template("T99") is None
    assert FOLDER.is_dir()
