"""The composer's send buttons, and the question whether the message was sent."""

import html
import re
import zlib
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.user_records import OwnTemplate
from follow_up_desk.ui.composer import delivery, printing
from follow_up_desk.ui.composer.composer import Composer
from follow_up_desk.ui.templates.templates_dialog import TemplatesDialog
from tests.builders import reader_book
from tests.private_files import assert_private
from tests.ui.composer.conftest import ComposerDriver

Begin = Callable[..., ComposerDriver]


def opened(writing: ComposerDriver, template: str = "T18") -> Composer:
    dialog = writing.open(template)
    assert isinstance(dialog, Composer)
    return dialog


def away_and_back(qtbot: QtBot, composer: Composer) -> None:
    for kind in (QEvent.Type.WindowDeactivate, QEvent.Type.WindowActivate):
        QGuiApplication.sendEvent(composer, QEvent(kind))


def way(composer: Composer, name: str) -> None:
    next(a for a in composer.form.send_menu.actions() if a.objectName() == name).trigger()


def saves_to(monkeypatch: pytest.MonkeyPatch, file: Path) -> list[str]:
    offered: list[str] = []

    def ask(parent: object, title: str, name: str, kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(file), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return offered


# --- sent? ----------------------------------------------------------------------


def test_who_comes_back_from_the_mail_program_is_asked_once(write: Begin, handed: list[str], qtbot: QtBot) -> None:
    composer = opened(write())
    question = composer.form.question
    composer.form.mail.click()
    assert handed
    assert not question.isVisible()
    away_and_back(qtbot, composer)
    assert question.isVisible()
    assert question.findChild(QLabel).text() == "Did you send it?"
    question.no.click()
    assert not question.isVisible()
    away_and_back(qtbot, composer)
    assert not question.isVisible()


def test_yes_notes_it_as_it_was_sent(write: Begin, handed: list[str], qtbot: QtBot) -> None:
    writing = write()
    composer = opened(writing)
    text = composer.form.text()
    composer.form.mail.click()
    away_and_back(qtbot, composer)
    composer.form.question.yes.click()
    last = writing.last
    assert (last.purpose, last.channel, last.person, last.text) == (
        Purpose.ITEM_INQUIRY,
        Channel.EMAIL,
        "editor",
        text,
    )
    assert last.at == writing.clock.now


def test_going_away_without_opening_anything_asks_nothing(write: Begin, handed: list[str], qtbot: QtBot) -> None:
    composer = opened(write())
    away_and_back(qtbot, composer)
    composer.form.copy.click()
    away_and_back(qtbot, composer)
    assert not composer.form.question.isVisible()


def test_putting_it_aside_after_opening_it_asks_first_and_then_lets_go(write: Begin, handed: list[str]) -> None:
    composer = opened(write())
    composer.form.mail.click()
    composer.form.close.click()
    assert composer.isVisible()
    assert composer.form.question.isVisible()
    composer.form.close.click()
    assert not composer.isVisible()


@pytest.mark.usefixtures("nobody_answers")
def test_where_nothing_opened_nothing_is_asked(write: Begin, qtbot: QtBot) -> None:
    composer = opened(write())
    composer.form.mail.click()
    away_and_back(qtbot, composer)
    assert not composer.form.question.isVisible()


# --- copies and drafts ----------------------------------------------------------


def test_a_copy_is_plain_and_rich_and_markup_stays_text(write: Begin) -> None:
    composer = opened(write())
    composer.form.body.setPlainText("Dear <b>Martin</b>,\nand all\n\nBye & thanks")
    composer.form.copy.click()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Dear <b>Martin</b>,\nand all\n\nBye & thanks"
    assert data.html() == "<p>Dear &lt;b&gt;Martin&lt;/b&gt;,<br>and all</p><p>Bye &amp; thanks</p>"


def test_a_draft_opens_as_a_private_file_that_mail_programs_send(write: Begin, handed: list[str]) -> None:
    composer = opened(write())
    way(composer, "open_draft")
    file = Path(QUrl(handed[0]).toLocalFile())
    assert file.name == "re-two-questions.eml"
    assert_private(file)
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert (message["X-Unsent"], message["Subject"]) == ("1", "Re: Two questions")
    assert message["To"] == "Martin Hale <editor@valley.example>"
    assert message["From"] == "Dianne Porter <dianne@example.org>"
    assert message.get_content().replace("\r\n", "\n").strip() == composer.form.text()
    assert "Opened as a draft" in composer.form.notice.text.text()
    composer.form.close.click()
    assert composer.form.question.isVisible()


@pytest.mark.usefixtures("nobody_answers")
def test_without_a_program_for_drafts_it_says_what_else_there_is(write: Begin) -> None:
    composer = opened(write())
    way(composer, "open_draft")
    assert "Save it as a draft file instead" in composer.form.notice.text.text()


def test_a_draft_is_saved_where_one_likes(write: Begin, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    composer = opened(write())
    offered = saves_to(monkeypatch, tmp_path / "mine")
    way(composer, "save_draft")
    assert offered == ["re-two-questions.eml"]
    assert (tmp_path / "mine.eml").read_bytes().startswith(b"X-Unsent: 1\r\n")
    assert str(tmp_path / "mine.eml") in composer.form.notice.text.text()


def test_what_cannot_be_written_says_so(write: Begin, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    composer = opened(write())
    saves_to(monkeypatch, tmp_path / "nowhere" / "mine")
    way(composer, "save_draft")
    assert "cannot be written (No such file or directory)" in composer.form.notice.text.text()
    way(composer, "save_pdf")
    assert "cannot be written (No such file or directory)" in composer.form.notice.text.text()


def test_an_address_that_is_none_makes_no_draft(write: Begin, handed: list[str]) -> None:
    composer = opened(write())
    composer.form.address.setText("a@b.example\nBcc: c@d.example")
    way(composer, "open_draft")
    assert handed == []
    assert "is not one e-mail address" in composer.form.notice.text.text()


def test_a_blank_goes_out_by_no_way(write: Begin, handed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    own = OwnTemplate("mine", "Mine", "en", Channel.EMAIL, Purpose.OTHER, "{{ my_pet }}", "Hello {{ me }}")
    book = reader_book()
    offered = saves_to(monkeypatch, Path("never"))
    composer = opened(write(book=type(book)(book.owner, book.policy, book.opportunities, {"mine": own})), "mine")
    for name in ("open_draft", "save_draft", "print", "save_pdf"):
        way(composer, name)
        assert composer.form.notice.text.text() == "Fill in before you send it: my pet."
    composer.form.mail.click()
    assert (handed, offered) == ([], [])


# --- paper ----------------------------------------------------------------------

NO_PAPER = pytest.mark.only_on("linux", "darwin", why="the dialog of Windows prints on real printers only")


@NO_PAPER
def test_a_card_is_printed_and_never_offered_as_a_draft(write: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    composer = opened(write(), "T05")
    assert composer.form.print.isVisible()
    shown = [a.objectName() for a in composer.form.send_menu.actions() if a.isVisible()]
    assert shown == ["print", "save_pdf"]
    printed: list[str] = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda self: 1)
    monkeypatch.setattr(printing, "draw_pages", lambda text, *_more: printed.append(text))
    composer.form.body.setPlainText("Dear Martin")
    composer.form.print.click()
    assert printed == ["Dear Martin"]
    assert "Sent to the printer" in composer.form.notice.text.text()


@NO_PAPER
def test_a_printer_not_chosen_prints_nothing(write: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    composer = opened(write(), "T05")
    monkeypatch.setattr(QPrintDialog, "exec", lambda self: 0)
    monkeypatch.setattr(printing, "draw_pages", lambda text, *_more: pytest.fail("printed"))
    composer.form.body.setPlainText("Dear Martin")
    composer.form.print.click()
    assert not composer.form.notice.isVisible()


def test_a_pdf_holds_the_words_on_the_countrys_paper(
    write: Begin, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    composer = opened(write(), "T05")
    composer.form.body.setPlainText("Dear Martin")
    saves_to(monkeypatch, tmp_path / "card.pdf")
    way(composer, "save_pdf")
    data = (tmp_path / "card.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    box = re.search(rb"/MediaBox \[([\d. ]+)\]", data)
    assert box is not None
    assert [round(float(side)) for side in box[1].split()] == [0, 0, 612, 792]
    assert list(tmp_path.iterdir()) == [tmp_path / "card.pdf"]
    assert_private(tmp_path / "card.pdf")


def test_paper_is_a4_where_people_use_it() -> None:
    assert printing.page_layout("DE").pageSize().name().startswith("A4")
    assert printing.page_layout("US").pageSize().name().startswith("Letter")


@pytest.mark.only_on("linux", why="how much fits on a page is told by the fonts that set-up brings")
def test_long_words_take_more_pages(tmp_path: Path) -> None:
    for text, pages in (("word " * 50, 1), ("word\n" * 100, 3)):
        writer = QPdfWriter(str(tmp_path / "x.pdf"))
        writer.setPageLayout(printing.page_layout("DE"))
        printing.draw_pages(text, writer)
        del writer
        assert (tmp_path / "x.pdf").read_bytes().count(b"/Type /Page\n") == pages
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "y.pdf"))
    printing.draw_pages("word", printer)
    assert (tmp_path / "y.pdf").stat().st_size > 0


def streams(file: Path) -> list[bytes]:
    # Qt ends a stream with a line feed alone: a \r before it is the stream's own last byte.
    found = re.findall(rb"stream\r?\n(.*?)\nendstream", file.read_bytes(), re.DOTALL)
    return [zlib.decompress(part) for part in found if part[:1] == b"x"]


def test_the_ink_is_black_whatever_the_scheme(write: Begin, tmp_path: Path) -> None:
    kept, drawn = QGuiApplication.palette(), []
    for name in ("black", "white"):
        palette = QPalette(kept)
        palette.setColor(QPalette.ColorRole.Text, QColor(name))
        QGuiApplication.setPalette(palette)
        printing.write_pdf("Dear Martin", "DE", "A card", tmp_path / "card.pdf")
        drawn.append(streams(tmp_path / "card.pdf")[0])
    QGuiApplication.setPalette(kept)
    assert drawn[0] == drawn[1]
    assert b"Tj" in drawn[0] or b"TJ" in drawn[0]


# --- editing the template ---------------------------------------------------------


def test_the_words_can_be_changed_from_here(write: Begin) -> None:
    writing = write()
    composer = opened(writing)
    composer.form.change.click()
    dialog = composer.findChild(TemplatesDialog)
    assert dialog is not None
    assert dialog.form.title.text() == "Something they meant to send has not come: the email"
    dialog.form.body.setPlainText("Is {{ item }} on its way, {{ greeting_name }}?")
    dialog.form.save.click()
    dialog.form.close.click()
    assert composer.form.text() == "Is the subject of a brief story to write on its way, Martin?"
    composer.form.sent.click()
    assert writing.last.text == "Is the subject of a brief story to write on its way, Martin?"


def test_a_message_edited_by_hand_is_left_as_it_is(write: Begin) -> None:
    composer = opened(write())
    composer.form.body.setPlainText("By hand")
    composer.form.change.click()
    dialog = composer.findChild(TemplatesDialog)
    assert dialog is not None
    dialog.form.body.setPlainText("Other words")
    dialog.form.save.click()
    assert composer.form.text() == "By hand"


@pytest.mark.parametrize(
    ("key", "channel"), [("T18", Channel.EMAIL), ("T17", Channel.CALL), ("T35", Channel.IN_PERSON)]
)
def test_words_that_came_broken_with_a_file_say_so_and_open_all_the_same(
    write: Begin, key: str, channel: Channel
) -> None:
    broken = OwnTemplate("b", "Mine", "en", channel, Purpose.ITEM_INQUIRY, None, "{% for %}", key)
    book = reader_book()
    dialog = write(book=type(book)(book.owner, book.policy, book.opportunities, {"b": broken})).open(key)
    assert any(label.text().startswith("Line 1: ") for label in dialog.findChildren(QLabel))


def test_file_names_are_plain() -> None:
    letter = delivery.OutgoingMessage(("", ""), ("", ""), "Re: ../../Über\x00 alles " + "x" * 80, "")
    assert letter.file_name.startswith("re-uber-alles-xxx")
    assert len(letter.file_name) <= delivery.NAME_LENGTH
    assert delivery.OutgoingMessage(("", ""), ("", ""), "¿?", "").file_name == "message"


# --- what cannot be seen ----------------------------------------------------------

HOSTILE = (
    ("<b>Dear</b> &amp; <img src=x>", "<b>Dear</b> &amp; <img src=x>"),
    ("Dear\x00 Martin\x07\x1b[2J", "Dear Martin[2J"),
    ("the offer \u202e000,001\u2066 stands\u200f", "the offer 000,001 stands"),
    ("no\u200bth\ufeffing\u00ad", "nothing"),
    ("half\ud83d a pair", "half a pair"),
    ("one\r\ntwo\u2028three\x85four", "one\ntwo\nthree\nfour"),
)


@pytest.mark.parametrize(("text", "seen"), HOSTILE)
def test_what_is_copied_is_what_was_seen(text: str, seen: str) -> None:
    delivery.copy_text(text)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == seen
    assert html.unescape(data.html().replace("<br>", "\n")).removeprefix("<p>").removesuffix("</p>") == seen


@pytest.mark.parametrize(("text", "seen"), HOSTILE)
def test_what_is_printed_is_what_was_seen(text: str, seen: str, tmp_path: Path) -> None:
    pages = []
    for body, title in ((text, text), (seen, "x"), (f"{seen} and more", "x")):
        printing.write_pdf(body, "DE", title, tmp_path / "card.pdf")
        pages.append(streams(tmp_path / "card.pdf")[0])
    assert pages[0] == pages[1] != pages[2]


@pytest.mark.parametrize(("text", "seen"), HOSTILE)
def test_what_the_mail_program_gets_is_what_was_seen(text: str, seen: str, handed: list[str]) -> None:
    line = " ".join(seen.split()) if len(text.splitlines()) == 1 else ""
    delivery.open_mail_program(delivery.OutgoingMessage(("", ""), ("", "a@b.example"), line and text, text))
    query = handed[0].partition("?")[2].split("&")
    said = {name: unquote(value) for name, _, value in (pair.partition("=") for pair in query)}
    assert said == {"body": seen.replace("\n", "\r\n")} | ({"subject": line} if line else {})
