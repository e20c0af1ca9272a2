"""What a question of the preview offers to choose from."""

import pytest

from follow_up_desk.core.enumerations import Direction, Purpose
from follow_up_desk.core.proposals import Event, Proposal, Question
from follow_up_desk.ui.forms.inputs import ValueBox
from follow_up_desk.ui.incoming.questions import Questions
from tests.builders import book_of

INTERVIEWS = {Event.INTERVIEW, Event.RESCHEDULED}


@pytest.mark.parametrize(
    ("event", "direction", "among", "never"),
    [
        (Event.INTERVIEW, Direction.IN, INTERVIEWS, {Purpose.ANSWER}),
        (Event.RESCHEDULED, Direction.IN, INTERVIEWS, {Purpose.ANSWER}),
        (Purpose.ANSWER, Direction.IN, {Purpose.ANSWER, Purpose.REJECTION}, {Purpose.THANK_YOU, *INTERVIEWS}),
        (Purpose.INQUIRY, Direction.OUT, {Purpose.INQUIRY, Purpose.THANK_YOU}, {Purpose.REJECTION, *INTERVIEWS}),
        (Event.OPPORTUNITY, Direction.IN, {Event.OPPORTUNITY, Purpose.ANSWER}, INTERVIEWS),
    ],
)
def test_what_happened_is_chosen_among_what_can_be_meant(hands_over, event, direction, among, never) -> None:
    proposal = Proposal("mail.txt", "1", "mail", event, direction, ask=(Question.EVENT,))
    asked = Questions(hands_over(book_of()).session, proposal)
    box = asked.first
    assert isinstance(box, ValueBox)
    offered = {box._values[at] for at in range(box.count())}
    assert among <= offered
    assert not never & offered
    assert asked.answers() == {Question.EVENT: event}
