"""The title of a step, as a person would say it."""

from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.step_kinds import STEP_KINDS
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import Text


def step_title(step: Step, opportunity: Opportunity) -> Text:
    """Return the step's title; if no person is known it names the company."""
    person = opportunity.person(step.person)
    row = STEP_KINDS[step.kind]
    words = row.call_title if step.channel is Channel.CALL else ""
    return Text(words or row.title, {"person": person.name if person else opportunity.company})
