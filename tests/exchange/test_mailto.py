"""mailto: any text goes in and comes out the same, and no way leads to a second header or recipient."""

from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from follow_up_desk.core.unseen import one_line, without_unseen
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange.mailto import TOO_LONG, mailto, one_address

BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
lines = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=BREAKS))
texts = st.text(st.characters(exclude_categories=["Cs"]))


def opened(address: str) -> tuple[str, list[tuple[str, str]]]:
    """Read an address as a mail program would."""
    parts = urlsplit(address)
    assert parts.scheme == "mailto"
    assert not parts.fragment
    pairs = [pair.partition("=") for pair in parts.query.split("&")] if parts.query else []
    return unquote(parts.path), [(name, unquote(value)) for name, _, value in pairs]


def test_a_message_is_encoded_as_mail_programs_read_it() -> None:
    address = mailto("editor@valley.example", "Zwei Fragen & mehr", "Guten Tag,\n100 % + ü")
    assert address == (
        "mailto:editor@valley.example?subject=Zwei%20Fragen%20%26%20mehr&body=Guten%20Tag%2C%0D%0A100%20%25%20%2B%20%C3%BC"
    )


def test_nothing_to_say_is_left_out() -> None:
    assert mailto("", "", "") == "mailto:"
    assert mailto("a@b.example", "", "") == "mailto:a@b.example"
    assert mailto("", "S", "") == "mailto:?subject=S"


@given(lines, texts)
def test_any_text_comes_out_as_it_went_in_and_only_two_keys_exist(subject: str, body: str) -> None:
    address = mailto("editor@valley.example", subject, body)
    assert address.isascii()
    assert address.isprintable()
    assert " " not in address
    to, pairs = opened(address)
    assert to == "editor@valley.example"
    assert [name for name, _ in pairs] == ["subject"] * bool(one_line(subject)) + ["body"] * bool(without_unseen(body))
    said = dict(pairs)
    assert said.get("subject", "") == one_line(subject)
    assert said.get("body", "").replace("\r\n", "\n") == without_unseen(body)
    if one_line(subject):
        assert ("subject", one_line(subject)) in parse_qsl(urlsplit(address).query, keep_blank_values=True)


@given(texts)
def test_any_recipient_is_one_address_or_refused(to: str) -> None:
    try:
        address = mailto(to, "S", "B")
    except UserError:
        return
    path, pairs = opened(address)
    assert [name for name, _ in pairs] == ["subject", "body"]
    assert path.count("@") <= 1
    assert not set(path) & set(",;<> \r\n")


@pytest.mark.parametrize(
    "to",
    [
        "a@b.example,c@d.example",
        "a@b.example; c@d.example",
        "a@b.example\nBcc: c@d.example",
        "a@b.example\r",
        "Hale <a@b.example>",
        "a@b@c",
        "nobody",
        "@",
        "a@b.example\x00",
    ],
)
def test_more_than_one_address_is_refused(to: str) -> None:
    with pytest.raises(UserError, match="one e-mail address"):
        mailto(to, "", "")


def test_odd_characters_of_an_address_cannot_begin_a_header() -> None:
    assert mailto("a?bcc=x&y%0d@b.example", "", "") == "mailto:a%3Fbcc%3Dx%26y%250d@b.example"


@pytest.mark.parametrize("mark", BREAKS)
def test_a_subject_with_a_line_break_is_refused(mark: str) -> None:
    with pytest.raises(UserError, match="one line"):
        mailto("", f"Hello{mark}Bcc: x@y.example", "")


def test_spaces_around_an_address_are_nothing() -> None:
    assert one_address(" a@b.example ") == "a@b.example"


def test_a_lone_surrogate_does_no_harm() -> None:
    assert mailto("", "", "a\ud800b") == "mailto:?body=ab"


def test_long_texts_are_told_by_their_length() -> None:
    assert len(mailto("", "", "ü" * 400)) > TOO_LONG
