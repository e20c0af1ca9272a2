"""The language of a message: the box that chooses it, and the question asked once about an employer abroad."""

from collections.abc import Iterable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Language
from follow_up_desk.i18n import _
from follow_up_desk.ui.composer.compose_context import ComposeContext
from follow_up_desk.ui.composer.widgets import text_label
from follow_up_desk.ui.forms.place_inputs import country_name
from follow_up_desk.ui.theme import RADIUS, L, M, colours

LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "pt": "Português",
    "it": "Italiano",
}


class LanguageBox(QComboBox):
    """A box of the languages that have templates; `chosen` gives the code when the user selects one."""

    chosen = Signal(str)

    def __init__(self, languages: Iterable[str], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("languages")
        self.setAccessibleName(_("Language of the message"))
        for code in languages:
            self.addItem(LANGUAGES.get(code, code), code)
        self.show_language(language)
        self.activated.connect(lambda at: self.chosen.emit(self.itemData(at)))

    @property
    def language(self) -> str:
        """Return the code of the language selected."""
        return str(self.currentData())

    def show_language(self, language: str) -> None:
        """Select a language."""
        self.setCurrentIndex(max(self.findData(language), 0))


class LanguageQuestion(QFrame):
    """A bar that asks which language to write in to an employer abroad; the answer is kept with the opportunity."""

    chosen = Signal(str)

    def __init__(self, context: ComposeContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("language_question")
        self._context = context
        self.buttons: dict[str, QPushButton] = {}
        choices = context.language_question()
        if choices is not None:
            self._ask(choices)
        self.setVisible(choices is not None)

    def _ask(self, choices: tuple[str, str]) -> None:
        country = country_name(self._context.opportunity.country or "")
        asked = _("They are in {country}. Which language do you write to them in?").format(country=country)
        self.setAccessibleName(asked)
        self.setStyleSheet(f"#language_question {{ background: {colours().accent_soft}; border-radius: {RADIUS}px; }}")
        row = QHBoxLayout(self)
        row.setContentsMargins(L, M, M, M)
        row.setSpacing(M)
        row.addWidget(text_label(asked, bold=True), 1)
        for code in choices:
            button = QPushButton(LANGUAGES.get(code, code))
            button.setObjectName(f"write_in_{code}")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._answer, code))
            row.addWidget(button)
            self.buttons[code] = button

    def _answer(self, code: str) -> None:
        """Keep the answer; it is not asked again for this opportunity."""
        known = replace(self._context.opportunity, language=Language(code))
        if self._context.session.do(_("Language of the messages"), verbs.save_opportunity_fields, known):
            self.hide()
            self.chosen.emit(code)
