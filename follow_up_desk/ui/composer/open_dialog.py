"""Open the dialog that helps with a step: call card, composer, script card, choice or form."""

from PySide6.QtWidgets import QDialog, QWidget

from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step
from follow_up_desk.core.templates import Template
from follow_up_desk.ui.composer.call_card import CallCard
from follow_up_desk.ui.composer.choice_dialogs import DecideDialog, TellOthersDialog
from follow_up_desk.ui.composer.compose_context import ComposeContext
from follow_up_desk.ui.composer.composer import Composer
from follow_up_desk.ui.composer.script_card import ScriptCard
from follow_up_desk.ui.navigator import Navigator


def open_step(navigator: Navigator, opportunity: str, step: Step, parent: QWidget | None) -> QDialog | None:
    """Open the dialog that helps with a step; one that is not open yet can be prepared."""
    if step.kind is StepKind.DEBRIEF and step.channel is None:
        navigator.happened(opportunity, "debrief")
        return None
    context = ComposeContext(navigator.session, navigator.shelf, opportunity, step)
    if step.kind is StepKind.DECIDE:
        return _opened(DecideDialog(navigator, context, parent))
    if step.kind is StepKind.TELL_OTHERS and step.channel is None:
        return _opened(TellOthersDialog(navigator, context, parent))
    return _opened(_dialog_for(navigator, context, context.template(step.template, context.language()), parent))


def open_template(
    navigator: Navigator, opportunity: str, key: str, step: Step | None, parent: QWidget | None
) -> QDialog:
    """Open a template: a written one in the composer, a spoken one on a card."""
    context = ComposeContext(navigator.session, navigator.shelf, opportunity, step)
    template = context.template(key, context.language())
    return _opened(_dialog_for(navigator, context, template, parent, chosen=True))


def _dialog_for(
    navigator: Navigator,
    context: ComposeContext,
    template: Template | None,
    parent: QWidget | None,
    chosen: bool = False,
) -> QDialog:
    channel = context.step.channel if context.step and not chosen else template.channel if template else Channel.EMAIL
    if channel in CALLS:
        return CallCard(navigator, context, template, parent)
    if channel is Channel.IN_PERSON and template:
        return ScriptCard(navigator, context, template, parent)
    return Composer(navigator, context, template, parent)


def _opened(dialog: QDialog) -> QDialog:
    dialog.open()
    return dialog
