"""Every page and dialog in German, in very long words and from right to left: nothing cut, no English left."""

import re
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QTranslator

from follow_up_desk import i18n, paths
from follow_up_desk.ui import qt_translation
from follow_up_desk.ui.help_texts import help_text
from follow_up_desk.ui.stylesheet import apply_theme
from tests.gallery.checks import faults
from tests.gallery.pictures import _gone, picture
from tests.gallery.scenes import a_window, dialogs, pages
from tests.pseudo import CLOSE, OPEN, speaking
from tests.visible_text import data_of, plain, unmarked, words_of

PLACE = re.compile(r"\\?\{[^}]*\\?\}")
# What the pictures say by themselves, in the place of a reminder.
SCENERY = frozenset({"Call Martin Hale about the subject of a brief story to write", "Thank Tom Okafor"})
# A language calls itself by its own name in every window.
SAME = frozenset("Name Link Text Version Agenda Filter PDF Index Follow-Up Desk English".split())


@pytest.fixture
def app(qapp):
    apply_theme(qapp, "light")
    before = QLocale()
    yield qapp
    qapp.setStyleSheet("")
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def scenes():
    return [name for name, _make in [*pages(), *dialogs()]]


def shown(tmp_path, name):
    """Return the window and what a scene shows of it."""
    window = a_window(tmp_path)
    window.show()
    make = dict([*pages(), *dialogs()])[name]
    return window, make(window)


# --- fitting --------------------------------------------------------------------


@pytest.mark.parametrize("language", ["long", "mirrored"])
@pytest.mark.parametrize("name", scenes())
def test_nothing_is_cut(app, qtbot, tmp_path, name, language):
    with speaking(language):
        window, top = shown(tmp_path, name)
        found = faults(top, picture(top))
        _gone(window)
    assert found == []


# --- no English left in German ----------------------------------------------------


@cache
def english_patterns() -> dict[str, re.Pattern[str]]:
    """Return what each English message looks like on the screen, where the German one looks otherwise."""
    from babel.messages.pofile import read_po

    file = paths.resources() / "locale" / "de" / "LC_MESSAGES" / "follow_up_desk.po"
    with file.open("rb") as stream:
        catalogue = read_po(stream)
    found = {}
    for message in catalogue:
        for one, other in zip(_forms(message.id), _forms(message.string), strict=False):
            said = plain(PLACE.sub("", one)).strip(" :,.()+-“”/")
            if plain(one) != plain(other) and len(said) > 2:
                pattern = ".+".join(re.escape(part) for part in PLACE.split(plain(one)))
                found[one] = re.compile(pattern)
    return found


def _forms(words: Any) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words or ())


@pytest.mark.parametrize("name", scenes())
def test_in_german_nothing_is_cut_and_no_english_is_left(app, qtbot, tmp_path, name):
    with speaking("de"):
        qt_translation.install_qt_translation("de", "DE")
        patterns = english_patterns()
        german = {plain(form) for found in i18n._current.catalogue._catalog.values() for form in _forms(found)}
        window, top = shown(tmp_path, name)
        found = faults(top, picture(top))
        texts = {plain(words) for words in words_of(top)} - data_of(window.session.book) - german - SAME - SCENERY
        _gone(window)
    left = {text: one for text in texts for one, pattern in patterns.items() if pattern.fullmatch(text)}
    assert (found, left) == ([], {})


# --- everything goes through the catalogue -----------------------------------------


# Qt's own words: keys, and buttons every dialog has. They have a catalogue of their own (qt_words).
QT_WORDS = frozenset([*"Cancel Close OK Ctrl+Return".split(), "Scroll Left", "Scroll Right"])


@pytest.mark.parametrize("name", ["today", "calendar", "timeline", "log-interview", "happened-new-date", "move"])
def test_every_word_comes_from_the_catalogue(app, qtbot, tmp_path, name):
    with speaking("marked"):
        window, top = shown(tmp_path, name)
        known = data_of(window.session.book) | titles(window) | QT_WORDS
        texts = {plain(words) for words in words_of(top)}
        _gone(window)
    assert {words for words in texts if unmarked(words, known)} == set()


def titles(window: Any) -> set[str]:
    """Return the templates' titles: they are translated in files of their own."""
    return {template.title for template in window.navigator.shelf.templates("en", ())}


def test_the_marks_find_what_was_never_translated():
    assert unmarked("Log an interview", set())
    assert not unmarked(f"{OPEN}Log an interview{CLOSE}", set())
    assert not unmarked(f"{OPEN}{OPEN}Call Ana{CLOSE}, Tue 27 Oct{CLOSE}", set())
    assert not unmarked("Valley Magazine", {"Valley Magazine"})


# --- German sentences --------------------------------------------------------------


def test_german_has_every_message_with_its_places():
    from babel.messages.pofile import read_po

    file = paths.resources() / "locale" / "de" / "LC_MESSAGES" / "follow_up_desk.po"
    with file.open("rb") as stream:
        catalogue = read_po(stream)
    missing = [message.id for message in catalogue if message.id and not all(_forms(message.string) or ("",))]
    loud = [
        message.id
        for message in catalogue
        if message.id and any("!" in form.replace("!=", "") for form in _forms(message.string))
    ]
    assert (missing, loud) == ([], [])


def test_the_guide_and_the_news_are_read_in_german():
    with speaking("de"):
        assert help_text("guide").startswith("# Follow-Up Desk in fünf Minuten\n")
        assert help_text("changes").startswith("# Was ist neu\n")
    sections = [(paths.resources() / "help" / f"{code}.md").read_text("utf-8").count("\n## ") for code in ("en", "de")]
    assert sections[0] == sections[1]


def test_german_mnemonics_of_one_menu_differ(app, qtbot, tmp_path):
    from follow_up_desk.ui import actions

    with speaking("de"):
        for key, _words in actions.MENUS:
            letters = [i18n._(row.text).partition("&")[2][:1].lower() for row in actions.ACTIONS if row.menu == key]
            letters = [letter for letter in letters if letter]
            assert len(letters) == len(set(letters)), (key, sorted(letters))


def test_why_in_german():
    from datetime import date

    from follow_up_desk.core.reasons import reason_clauses
    from tests.builders import ManualClock, desk_of, reader_book

    desk = desk_of(reader_book(), ManualClock())
    with speaking("de"):
        plan = desk.agenda.plans["reader"]
        assert i18n.translate_all(reason_clauses(plan.reason)) == (
            "zugesagt bis Fr 23. Okt; danach 2 Arbeitstage Wartezeit (Mo 26., Di 27.); Anruf Di 27."
        )
        assert i18n.day(date(2026, 3, 3)) == "Di 3. März"
        assert i18n.month(date(2026, 3, 3)) == "März 2026"
