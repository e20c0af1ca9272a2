"""The box that chooses the language of a message, on the composer, the call card and the script card."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from follow_up_desk.i18n import _

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
