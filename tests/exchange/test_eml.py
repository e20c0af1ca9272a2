"""An .eml draft: Python's own parser reads back what was said, and there is one header of each kind."""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from follow_up_desk.core.unseen import one_line, without_unseen
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange import eml
from follow_up_desk.exchange.eml import draft

ME, THEM = ("Dianne Porter", "dianne@example.org"), ("Martin Hale", "editor@valley.example")
HEADERS = ["X-Unsent", "From", "To", "Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"]
plain = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]))
texts = st.text(st.characters(exclude_categories=["Cs"]))


def read(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def test_a_draft_opens_ready_to_send() -> None:
    message = read(draft(ME, THEM, "Zwei Fragen – kurz", "Guten Tag,\n\nüber alles.\n"))
    assert message["X-Unsent"] == "1"
    assert message["From"] == "Dianne Porter <dianne@example.org>"
    assert message["To"] == "Martin Hale <editor@valley.example>"
    assert message["Subject"] == "Zwei Fragen – kurz"
    assert message.get_content() == "Guten Tag,\r\n\r\nüber alles.\r\n"
    assert message.get_content_type() == "text/plain"


@given(plain, texts)
def test_any_text_comes_out_and_no_header_is_doubled(subject: str, body: str) -> None:
    message = read(draft(ME, THEM, subject, body))
    assert sorted(message.keys()) == sorted(HEADERS)
    assert " ".join(message["Subject"].split()) == one_line(subject)
    content = message.get_content().replace("\r\n", "\n")
    assert content.rstrip("\n") == without_unseen(body).rstrip("\n")


@given(plain)
def test_any_name_stays_one_recipient(name: str) -> None:
    message = read(draft(ME, (name, THEM[1]), "S", "B"))
    assert [a.addr_spec for a in message["To"].addresses] == [THEM[1]]
    assert sorted(message.keys()) == sorted(HEADERS)


@pytest.mark.parametrize(
    "address", ["a@b,c@d", "a@b\nBcc: c@d", "nobody", "ü@example.org", "a..b@example.org", "a@-b.example"]
)
def test_what_is_not_one_plain_address_is_refused(address: str) -> None:
    with pytest.raises(UserError, match="one e-mail address"):
        draft(ME, ("", address), "S", "B")


ATTACKS = [
    "Hi =?utf-8?q?=0D=0ABcc:_evil@x.y?=",
    "=?utf-8?b?DQpCY2M6IGV2aWxAeC55?=",
    "Porter, Dianne, and a name of seventy letters, with commas, that has to be folded somewhere",
    "evil@x.y, " * 12,
    '"quoted" <evil@x.y>',
    "a\\",
    "(comment (nested",
    "=?utf-8?q?=2C?=" * 8,
    "x" * 3000,
    "“" * 400,
    "\x85Bcc: evil@x.y",
]


@pytest.mark.parametrize("text", ATTACKS)
def test_no_name_and_no_subject_adds_a_header_or_a_recipient(text: str) -> None:
    subject = text.replace("\x85", "")
    message = read(draft((text, ME[1]), (text, THEM[1]), subject, "B"))
    assert message.keys() == HEADERS
    assert [a.addr_spec for a in message["To"].addresses] == [THEM[1]]
    assert [a.addr_spec for a in message["From"].addresses] == [ME[1]]
    assert " ".join(message["Subject"].split()) == one_line(subject)


@given(texts.filter(lambda text: len(text.splitlines()) <= 1), texts)
def test_any_text_at_all_is_written_or_refused(subject: str, name: str) -> None:
    message = read(
        draft((name, ME[1]), (name, THEM[1]), subject.strip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), name)
    )
    assert message.keys() == HEADERS
    assert [a.addr_spec for a in message["To"].addresses] == [THEM[1]]


def test_what_would_be_misread_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """The finished bytes are what counts, however they came about."""
    monkeypatch.setattr(eml, "_encoded", lambda header, text, plain: f"{text}\r\nBcc: evil@x.y")
    with pytest.raises(UserError, match="would be misread"):
        draft(ME, THEM, "S", "B")


@pytest.mark.parametrize(
    ("typed", "written"),
    [("info@bücher.example", "info@xn--bcher-kva.example"), ("a@b.example\u200b", "a@b.example")],
)
def test_an_address_is_written_as_mail_programs_know_it(typed: str, written: str) -> None:
    assert [a.addr_spec for a in read(draft(ME, ("", typed), "S", "B"))["To"].addresses] == [written]


def test_a_subject_with_a_line_break_is_refused() -> None:
    with pytest.raises(UserError, match="one line"):
        draft(ME, THEM, "S\r\nBcc: x@y.example", "B")


def test_nobody_to_write_to_leaves_the_header_out() -> None:
    message = read(draft(("", ""), ("", ""), "S", "B"))
    assert "To" not in message
    assert "From" not in message
