"""The boxes for a country and its regions."""

import pytest
from pytestqt.qtbot import QtBot

from follow_up_desk.public_holidays import countries
from follow_up_desk.ui.forms.place_inputs import SubdivisionChoice


@pytest.mark.parametrize(
    ("country", "chosen", "known", "is_extra"),
    [
        ("DE", "BY", True, False),
        ("DE", "XX", True, True),  # of a file that another version of the holidays wrote
        ("DE", None, True, False),
        ("ZZ", None, False, False),
        ("ZZ", "YY", False, True),
    ],
)
def test_a_region_that_was_chosen_is_offered_once(
    qtbot: QtBot, country: str, chosen: str | None, known: bool, is_extra: bool
) -> None:
    box = SubdivisionChoice(country, chosen)
    qtbot.addWidget(box)
    offered = [box.itemText(i) for i in range(box.count())]
    assert offered[0] == "the whole country"
    assert box.value == chosen
    assert len(offered) == len(set(offered))
    assert len(offered) == 1 + len(countries().get(country, ())) + is_extra
    assert box.isEnabled() is known
