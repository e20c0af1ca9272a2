"""The translation script: what it collects, and what it refuses."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest

from follow_up_desk import i18n, paths
from follow_up_desk.core.wording import Text

SCRIPT = Path(__file__).parents[1] / "packaging" / "translations.py"
SOURCE = """
from somewhere import Text, N_, _, ngettext
# L10N: a button
A = N_("Done")
B = Text(N_("{n} day left"), {"n": 2}, N_("{n} days left"))
C = ngettext("one note", "{n} notes", 3)
D = _("two parts "
      "of one sentence")
E = _(A)
"""
TIP = '[[tip]]\nkey = "rest"\nnumber = 5\ntext = "Let it rest."\ndetail = "You have done your part."\n'


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


translations = _load()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a small checkout with one module and one tip."""
    (tmp_path / "follow_up_desk").mkdir()
    (tmp_path / "follow_up_desk" / "words.py").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "resources" / "tips").mkdir(parents=True)
    (tmp_path / "resources" / "tips" / "rest.toml").write_text(TIP, encoding="utf-8")
    return tmp_path


def _translate(po: Path, english: str, other: str) -> None:
    text = po.read_text(encoding="utf-8")
    start = text.index(f'msgid "{english}"')
    po.write_text(text[:start] + text[start:].replace('msgstr ""', f'msgstr "{other}"', 1), encoding="utf-8")


def test_everything_that_is_said_is_collected(checkout: Path) -> None:
    found = [message.id for message in translations.collected(checkout) if message.id]
    assert found == [
        "Done",
        ("{n} day left", "{n} days left"),
        ("one note", "{n} notes"),
        "two parts of one sentence",
        "Let it rest.",
        "You have done your part.",
    ]


def test_hints_reach_the_translator(checkout: Path) -> None:
    assert translations.collected(checkout)["Done"].auto_comments == ["a button"]
    assert translations.collected(checkout)["Let it rest."].auto_comments == ["text of the tip rest"]


@pytest.mark.parametrize("pieces", ['_(f"for {name}")', '_("for " + name)', 'Text("for " + name, {}, N_("x"))'])
def test_a_sentence_made_from_pieces_is_refused(checkout: Path, pieces: str) -> None:
    (checkout / "follow_up_desk" / "more.py").write_text(pieces, encoding="utf-8")
    with pytest.raises(translations.Fault, match=r"follow_up_desk/more\.py: line 1: .*pieces"):
        translations.collected(checkout)


def test_a_language_keeps_its_words_and_nothing_restless_is_written(checkout: Path) -> None:
    po = translations.new("de", checkout)
    _translate(po, "Done", "Erledigt")
    translations.update(checkout)
    first = po.read_bytes()
    assert b"Erledigt" in first
    translations.update(checkout)
    assert po.read_bytes() == first
    assert translations.problems(checkout) == []


def test_a_catalogue_that_is_behind_is_reported(checkout: Path) -> None:
    translations.update(checkout)
    (checkout / "follow_up_desk" / "more.py").write_text('_("New words")', encoding="utf-8")
    assert translations.problems(checkout) == [
        "resources/locale/follow_up_desk.pot is not current: run make translations"
    ]


@pytest.mark.parametrize("broken", ["{m} Tage", "noch {n", "Tage"])
def test_other_names_in_braces_are_reported(checkout: Path, broken: str) -> None:
    po = translations.new("de", checkout)
    text = po.read_text(encoding="utf-8").replace('msgstr[1] ""', f'msgstr[1] "{broken}"', 1)
    po.write_text(text, encoding="utf-8")
    assert any("'{n} day left'" in problem for problem in translations.problems(checkout))


DAYS = {  # the forms of "day", the first for the lowest index, and which of them a number takes
    "fr": (("jour", "jours"), {0: 0, 1: 0, 2: 1, 100: 1}),
    "pl": (("dzień", "dni", "dnia"), {0: 2, 1: 0, 2: 1, 4: 1, 5: 2, 12: 2, 22: 1, 112: 2}),
    "ar": (("صفر", "يوم", "يومان", "أيام", "يوم", "يوما"), {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 5, 99: 5, 100: 4}),
    "ja": (("日",), {0: 0, 1: 0, 2: 0}),
}


@pytest.mark.parametrize("language", DAYS)
def test_each_language_counts_by_its_own_rule(checkout: Path, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    forms, indexes = DAYS[language]
    po = translations.new(language, checkout)
    text = po.read_text(encoding="utf-8")
    for index, form in enumerate(forms):
        text = text.replace(f'msgstr[{index}] ""', f'msgstr[{index}] "{{n}} {form}"', 1)
    po.write_text(text, encoding="utf-8")
    assert translations.compile_all(checkout) == [po.with_suffix(".mo")]
    monkeypatch.setattr(paths, "resources", lambda: checkout / "resources")
    try:
        assert i18n.set_language(language) == language
        said = {n: i18n.translate(Text("{n} day left", {"n": n}, "{n} days left")) for n in indexes}
    finally:
        i18n.set_language(None)
    assert said == {n: f"{n} {forms[index]}" for n, index in indexes.items()}


def test_a_catalogue_is_compiled_where_it_is_missing_or_old(checkout: Path) -> None:
    po = translations.new("de", checkout)
    _translate(po, "Done", "Erledigt")
    assert translations.compile_all(checkout) == [po.with_suffix(".mo")]
    assert translations.compile_all(checkout) == []
    os.utime(po, ns=(0, po.with_suffix(".mo").stat().st_mtime_ns + 100))  # the smallest step of Windows
    assert translations.compile_all(checkout) == [po.with_suffix(".mo")]


def test_a_language_that_is_not_compiled_says_it_in_english(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    po = translations.new("de", checkout)
    _translate(po, "Done", "Erledigt")
    monkeypatch.setattr(paths, "resources", lambda: checkout / "resources")
    try:
        assert (i18n.set_language("de"), i18n._("Done"), i18n.languages()) == ("en", "Done", ("en",))
        translations.compile_all(checkout)
        assert (i18n.set_language("de"), i18n._("Done"), i18n.languages()) == ("de", "Erledigt", ("en", "de"))
        assert (i18n._(""), i18n._("two parts of one sentence")) == ("", "two parts of one sentence")
    finally:
        i18n.set_language(None)


@pytest.mark.parametrize("language", ["xx", "de-AT!", ""])
def test_an_unknown_language_is_refused(checkout: Path, language: str) -> None:
    with pytest.raises(translations.Fault, match="not a language"):
        translations.new(language, checkout)
