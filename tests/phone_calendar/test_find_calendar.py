"""Finding and making the calendar: only on the server whose address was typed, only one for the desk alone."""

from pathlib import Path

import pytest
import trustme

from follow_up_desk.core.wording import UserError
from follow_up_desk.phone_calendar.address import host_of, is_same_place, read_address
from follow_up_desk.phone_calendar.find_calendar import find_calendar
from follow_up_desk.phone_calendar.server import Server
from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble
from tests.phone_calendar.conftest import PUBLISHER, Desk, book, items_of
from tests.phone_calendar.scripted_server import HOME, PASSWORD, USER, Script, scripted_server


def find(script: Script, path: str = "", password: str = PASSWORD) -> str:
    server = Server(script.address + path, USER, password)
    try:
        return find_calendar(server, PUBLISHER)
    finally:
        server.close()


def test_a_calendar_of_its_own_is_made(script: Script) -> None:
    assert find(script) == f"{script.address.rstrip('/')}{HOME}follow-up-desk-{PUBLISHER}/"
    assert list(script.calendars) == [f"{HOME}follow-up-desk-{PUBLISHER}/"]
    assert find(script).endswith(f"{PUBLISHER}/"), "found again where it is there already"


def test_an_empty_calendar_that_was_typed_is_used_and_one_in_use_is_refused(script: Script) -> None:
    script.allows_new_calendars = False
    with pytest.raises(UserError, match="make an empty one there yourself"):
        find(script)
    script.calendars["/dav/ada/mine/"] = {}
    assert find(script, "dav/ada/mine/") == f"{script.address}dav/ada/mine/"
    script.put("/dav/ada/mine/", "dentist.ics", "BEGIN:VCALENDAR")
    with pytest.raises(UserError, match="already holds other entries"):
        find(script, "dav/ada/mine/")


def test_where_nothing_answers_it_is_said(script: Script) -> None:
    with pytest.raises(UserError, match="no calendars at this address"):
        find(script, "elsewhere/")


def test_a_wrong_password_is_said(script: Script) -> None:
    with pytest.raises(PhoneError, match="user name or the password"):
        find(script, password="wrong")


def test_another_host_is_never_asked(script: Script) -> None:
    """Neither by a redirect nor by an address in an answer: the second server hears nothing."""
    with scripted_server() as other:
        script.redirect = f"{other.address}dav/"
        with pytest.raises(PhoneError, match="sends the desk on to") as refused:
            find(script)
        assert refused.value.trouble is Trouble.ELSEWHERE
        script.redirect, script.home = None, f"{other.address}dav/ada/"
        with pytest.raises(PhoneError, match=host_of(other.address)):
            find(script)
        assert other.requests == []


def test_a_redirect_within_the_server_is_followed(script: Script) -> None:
    script.failures = [("PROPFIND", 301, {"Location": "/me/"})] * 1
    assert find(script).endswith(f"{PUBLISHER}/")


def test_a_redirect_that_never_ends_is_given_up(script: Script) -> None:
    script.redirect = "/"
    with pytest.raises(UserError, match="fault of its own"):
        find(script)
    assert len(script.requests) < 20


def test_nobody_there_is_said(script: Script, tmp_path: Path) -> None:
    with scripted_server() as other:
        address = other.address
    with pytest.raises(PhoneError) as refused:
        find_calendar(Server(address, USER, PASSWORD), PUBLISHER)
    assert refused.value.trouble is Trouble.OFFLINE


# --- certificates ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def certificate(authority: trustme.CA, folder: Path, name: str) -> Path:
    file = folder / "server.pem"
    issued = authority.issue_cert(name)
    issued.private_key_and_cert_chain_pem.write_to_path(str(file))
    return file


def test_a_certificate_that_is_trusted_is_enough(authority: trustme.CA, tmp_path: Path) -> None:
    trusted = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(trusted))
    with scripted_server(certificate(authority, tmp_path, "127.0.0.1")) as script:
        desk = Desk(tmp_path, script.address)
        desk.server = Server(script.address, USER, PASSWORD, trusted=str(trusted))
        desk.connect()
        assert desk.publish(items_of(book())).created == len(script.entries) > 0
        desk.server.close()


@pytest.mark.parametrize("name", ["127.0.0.1", "other.example"])
def test_a_wrong_certificate_is_refused_before_anything_is_sent(
    authority: trustme.CA, tmp_path: Path, name: str
) -> None:
    """One that nobody trusts, and a trusted one of another server."""
    trusted = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(trusted))
    with scripted_server(certificate(authority, tmp_path, name)) as script:
        server = Server(script.address, USER, PASSWORD, trusted=str(trusted) if name != "127.0.0.1" else None)
        with pytest.raises(PhoneError, match="certificate") as refused:
            find_calendar(server, PUBLISHER)
        assert refused.value.trouble is Trouble.CERTIFICATE
        assert script.requests == []
        server.close()


# --- the address -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cloud.example.com", "https://cloud.example.com/"),
        (" https://cloud.example.com/dav ", "https://cloud.example.com/dav"),
        ("https://cloud.example.com:8443/a?b#c", "https://cloud.example.com:8443/a"),
        ("http://localhost:5232", "http://localhost:5232/"),
        ("http://127.0.0.1:5232/ada/", "http://127.0.0.1:5232/ada/"),
        ("http://[::1]:5232/", "http://[::1]:5232/"),
    ],
)
def test_an_address_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert read_address(typed) == meant


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "type the address"),
        ("http://cloud.example.com", "Without https"),
        ("http://192.168.1.2:5232", "Without https"),
        ("https://ada:pw@cloud.example.com", "their own fields"),
        ("ftp://cloud.example.com", "not the address"),
        ("https://", "not the address"),
        ("https://a b", "not the address"),
        ("https://[::1", "not the address"),
        ("https://cloud.example.com:99999", "not the address"),
    ],
)
def test_an_address_that_would_not_do_is_refused_with_a_sentence(typed: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        read_address(typed)


def test_the_same_place_is_the_same_host_port_and_scheme() -> None:
    assert is_same_place("https://a.example/", "https://A.example:443/b")
    for other in ("http://a.example/", "https://a.example:444/", "https://b.example/", "https://a.example.evil.net/"):
        assert not is_same_place("https://a.example/", other)
