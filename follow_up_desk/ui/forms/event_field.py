"""One field of an event form: a widget and the function that reads it."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from follow_up_desk.ui.forms.field import Field
from follow_up_desk.ui.forms.inputs import ValueBox


class EventField(Struct, frozen=True):
    """A widget of the form, the name of its answer, the function that reads it, and its editor."""

    answers: str
    widget: QWidget
    read: Callable[[], Any]
    editor: Any


def choice_field(name: str, label: str, editor: ValueBox[Any]) -> EventField:
    """Return a field with a list to choose from."""
    return EventField(name, Field(name, label, editor), lambda: editor.value, editor)
