"""Which names a template may use, and where in a line one is being typed."""

import pytest

from follow_up_desk import paths
from follow_up_desk.content.engine import check_template
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.enumerations import PURPOSES, Direction
from follow_up_desk.ui.templates.blank_names import NamePlace, known_names, name_place
from follow_up_desk.ui.templates.template_groups import GROUPS, grouped

SHELF = Shelf(paths.resources())


def test_everything_the_desk_fills_in_is_offered_with_its_words() -> None:
    names = known_names(SHELF.templates("en"))
    used = {name for t in SHELF.templates("en") for name in check_template(t.body) if t.channel == "email"}
    assert {"greeting", "closing", "opening", "promised_by", "last_contact_on", "item"} <= set(names) & used
    assert all(names.values())
    assert list(names) == sorted(names)
    assert known_names(SHELF.templates("en"))["role"] == "the position"


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("Hello {{", "", NamePlace("", 2)),
        ("Hello {{ ro", "", NamePlace("ro", 5)),
        ("{{ro", " }} there", NamePlace("ro", 4, 3)),
        ("{% if ro", " %}", NamePlace("ro", 2, bare=True)),
        ("{% if role and con", "", NamePlace("con", 3, bare=True)),
        ("{{ role }} and", "", None),
        ("plain", "", None),
    ],
)
def test_where_a_name_is_written(before: str, after: str, place: NamePlace | None) -> None:
    assert name_place(before, after) == place


def test_a_name_is_written_as_its_place_wants_it() -> None:
    assert NamePlace("").as_written("role") == "{{ role }}"
    assert NamePlace("", bare=True).as_written("role") == "role"


def test_every_purpose_has_one_moment_and_every_template_is_listed_once() -> None:
    listed = [purpose for _name, purposes in GROUPS for purpose in purposes]
    assert sorted(listed) == sorted(PURPOSES[Direction.OUT])
    templates = SHELF.templates("en")
    found = [t.key for _name, inside in grouped(templates) for t in inside]
    assert sorted(found) == sorted(t.key for t in templates)


def test_words_are_found_by_what_they_say() -> None:
    found = grouped(SHELF.templates("en"), "make sure NOTHING got lost")
    assert [(name, [t.key for t in inside]) for name, inside in found] == [("When the day has passed", ["T17", "T18"])]
    assert grouped(SHELF.templates("en"), "no such words here") == ()
