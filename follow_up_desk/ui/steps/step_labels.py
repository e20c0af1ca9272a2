"""How every page labels a step: its icon and the text of its button. No Qt."""

from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.step_kinds import STEP_KINDS
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _

ICONS: dict[Channel, str] = {
    Channel.CALL: "call",
    Channel.VOICEMAIL: "voicemail",
    Channel.EMAIL: "email",
    Channel.TEXT: "text",
    Channel.MESSAGE: "text",
    Channel.LETTER: "letter",
    Channel.IN_PERSON: "in_person",
    Channel.PORTAL: "link",
}


def step_icon(step: Step) -> str:
    """Return the name of a step's icon."""
    if step.channel is not None:
        return ICONS.get(step.channel, "send")
    return STEP_KINDS[step.kind].icon


def step_verb(step: Step) -> str:
    """Return the text of a step's button."""
    if not step.open:
        return _("Prepare it")
    if STEP_KINDS[step.kind].opens:
        return _("Open")
    return _("Call") if step.channel in CALLS else _("Write")
