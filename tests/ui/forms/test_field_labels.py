"""Every enumeration member and every record field has a label."""

from enum import StrEnum

import pytest

from follow_up_desk.core import enumerations
from follow_up_desk.core.enumerations import Band, Verdict
from follow_up_desk.core.json_codec import field_specs
from follow_up_desk.core.records import DETAILS, Opportunity
from follow_up_desk.ui import enum_labels, field_labels

ELSEWHERE = (Band, Verdict)  # the pages have their own labels for these
VOCABULARIES = [
    kind
    for kind in vars(enumerations).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum and kind not in ELSEWHERE
]


@pytest.mark.parametrize("kind", VOCABULARIES, ids=lambda kind: kind.__name__)
def test_every_member_has_its_word_and_none_is_left_over(kind: type[StrEnum]) -> None:
    assert {member.value for member in kind} == set(enum_labels.MEMBERS[kind])
    said = [enum_labels.member_label(member) for member in kind]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("record", [*DETAILS.values(), Opportunity], ids=lambda kind: kind.__name__)
def test_every_field_that_can_be_edited_has_its_label(record: type) -> None:
    hidden = {"id", "known_at", "step", "did", *DETAILS} - {"people"}
    missing = [name for name, *_rest in field_specs(record) if name not in hidden and name not in field_labels.FIELDS]
    assert missing == []
    assert field_labels.record_title(record)


def test_an_unknown_field_is_no_field() -> None:
    with pytest.raises(KeyError):
        field_labels.field_label("shoe_size")
