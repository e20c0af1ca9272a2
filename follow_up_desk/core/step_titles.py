"""The title of a step, as a person would say it."""

from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.step_kinds import STEP_KINDS
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import Text


def step_title(step: Step, opportunity: Opportunity) -> Text:
    """Return the step's title; it names the thing where one is owed, the company if no person is known."""
    person = opportunity.person(step.person)
    row = STEP_KINDS[step.kind]
    called = step.channel is Channel.CALL
    words = row.call_title if called else ""
    about = (row.item_call_title if called else row.item_title) if step.item else ""
    values = {"person": person.name if person else opportunity.company}
    return Text(about, {**values, "item": step.item}) if about else Text(words or row.title, values)
