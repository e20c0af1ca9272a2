"""A broken tip or template file is named with its place; the others still work."""

import shutil

import pytest

from follow_up_desk import paths
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.wording import UserError


@pytest.fixture
def resources(tmp_path):
    for folder in ("tips", "templates/en"):
        shutil.copytree(paths.resources() / folder, tmp_path / folder)
    return tmp_path


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[tip]\nkey = 1", "this file cannot be read"),
        ('[[tip]]\nkey = "a"\nnumber = 1\ntext = "Wait."\n', "entry 1 lacks a proper detail"),
        ('[[tip]]\nkey = "a"\nnumber = "one"\ntext = "Wait."\ndetail = "."\n', "entry 1 lacks a proper number"),
    ],
)
def test_a_broken_tip_file_gets_a_sentence_naming_file_and_place(resources, text, words):
    (resources / "tips" / "waiting.toml").write_text(text)
    told: list[UserError] = []
    shelf = Shelf(resources, told.append)
    assert shelf.tips("waiting") == ()
    (said,) = map(str, told)
    assert said.startswith(str(resources / "tips" / "waiting.toml"))
    assert words in said
    assert shelf.tips("inquiry")
    assert shelf.templates()


def test_without_a_listener_it_is_refused(resources):
    (resources / "tips" / "waiting.toml").write_text("no")
    with pytest.raises(UserError):
        Shelf(resources).tips("waiting")


def test_the_ten_tips_are_ten(resources):
    assert [tip.number for tip in Shelf(resources).ten_tips] == list(range(1, 11))
