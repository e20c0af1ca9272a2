"""Open the dialog that helps with a step: call card, composer, script card, choice or form."""

from PySide6.QtWidgets import QDialog, QWidget

from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step
from follow_up_desk.core.templates import Template
from follow_up_desk.ui.composer.call_card import CallCard
from follow_up_desk.ui.composer.choices import DecideChoice, TellChoice
from follow_up_desk.ui.composer.composer import Composer
from follow_up_desk.ui.composer.material import Material
from follow_up_desk.ui.composer.script_card import ScriptCard
from follow_up_desk.ui.navigator import Navigator


def open_step(navigator: Navigator, opportunity: str, step: Step, parent: QWidget | None) -> QDialog | None:
    """Open the dialog that helps with a step; one that is not open yet can be prepared."""
    if step.kind is StepKind.DEBRIEF and step.channel is None:
        navigator.happened(opportunity, "debrief")
        return None
    material = Material(navigator.session, navigator.shelf, opportunity, step)
    if step.kind is StepKind.DECIDE:
        return _shown(DecideChoice(navigator, material, parent))
    if step.kind is StepKind.TELL_OTHERS and step.channel is None:
        return _shown(TellChoice(navigator, material, parent))
    return _shown(_fitting(navigator, material, material.template(step.template, material.language()), parent))


def open_template(
    navigator: Navigator, opportunity: str, key: str, step: Step | None, parent: QWidget | None
) -> QDialog:
    """Open a template: a written one in the composer, a spoken one on a card."""
    material = Material(navigator.session, navigator.shelf, opportunity, step)
    template = material.template(key, material.language())
    return _shown(_fitting(navigator, material, template, parent, chosen=True))


def _fitting(
    navigator: Navigator, material: Material, template: Template | None, parent: QWidget | None, chosen: bool = False
) -> QDialog:
    channel = material.step.channel if material.step and not chosen else template.channel if template else Channel.EMAIL
    if channel in CALLS:
        return CallCard(navigator, material, template, parent)
    if channel is Channel.IN_PERSON and template:
        return ScriptCard(navigator, material, template, parent)
    return Composer(navigator, material, template, parent)


def _shown(dialog: QDialog) -> QDialog:
    dialog.open()
    return dialog
