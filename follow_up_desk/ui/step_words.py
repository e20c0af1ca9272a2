"""How every page shows a step in short: its icon, its verb, and the dot between small facts. Qt-free."""

from follow_up_desk.core.enumerations import Channel, StepKind
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _

PARTED = " \N{MIDDLE DOT} "
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
    """Return the icon of what a step asks one to do."""
    if step.channel is not None:
        return ICONS.get(step.channel, "send")
    return {"decide": "offer", "debrief": "note", "ask_date": "promise", "deliver": "deliver"}.get(step.kind, "send")


def step_verb(step: Step) -> str:
    """Return what the button of a step says."""
    if not step.open:
        return _("Prepare it")
    if step.kind in (StepKind.DEBRIEF, StepKind.DECIDE, StepKind.ASK_DATE, StepKind.CHECK_BACK):
        return _("Open")
    return _("Call") if step.channel in CALLS else _("Write")
