"""The bar that makes a sample look like a sample: across the whole window, and always there."""

from PySide6.QtWidgets import QMainWindow, QSizePolicy, QToolBar

from follow_up_desk.i18n import _
from follow_up_desk.ui.message_bar import MessageBar


def sample_bar(window: QMainWindow, fixed_now: str) -> QToolBar:
    """Return the bar; `fixed_now` is the time at which the sample stands still."""
    bar = MessageBar("sample_bar", "star", (("close_sample", _("Close the sample")),), slim=True)
    words = _("This is a sample: its people are invented, and it is always {now}. Nothing you do here is kept.")
    bar.say(words.format(now=fixed_now))
    bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.pressed.connect(lambda _name: window.close())
    tools = QToolBar(_("Sample"), window)
    tools.setObjectName("sample_tools")
    tools.setStyleSheet("QToolBar { border: none; padding: 0; margin: 0; }")
    tools.setMovable(False)
    tools.toggleViewAction().setVisible(False)
    tools.addWidget(bar)
    return tools
