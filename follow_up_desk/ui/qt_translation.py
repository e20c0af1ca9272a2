"""Install Qt's own translation (Cancel, names of months, keys) for the user's language."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

ENGLISH = "en"


def install_qt_translation(language: str, country: str) -> None:
    """Set the locale and load Qt's own catalogue; English needs none."""
    locale = QLocale(f"{language}_{country}" if country else language)
    QLocale.setDefault(locale)
    app = QCoreApplication.instance()
    if app is None or language == ENGLISH:
        return
    translator = QTranslator(app)
    if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(translator)
    if locale.textDirection() is Qt.LayoutDirection.RightToLeft and isinstance(app, QGuiApplication):
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
