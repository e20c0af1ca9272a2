"""Activation tokens: where they come from, and what is taken for one."""

import os

import pytest

from follow_up_desk.ui import activation


@pytest.fixture(autouse=True)
def nothing_given(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (activation.VARIABLE, activation.OLDER_VARIABLE, "WAYLAND_DISPLAY"):
        monkeypatch.setenv(name, "")


@pytest.mark.parametrize(
    ("given", "token"),
    [
        ({}, ""),
        ({"XDG_ACTIVATION_TOKEN": "abc"}, "abc"),
        ({"XDG_ACTIVATION_TOKEN": "abc", "DESKTOP_STARTUP_ID": "older", "WAYLAND_DISPLAY": "wayland-1"}, "abc"),
        ({"DESKTOP_STARTUP_ID": "older_TIME1", "WAYLAND_DISPLAY": "wayland-1"}, "older_TIME1"),
        ({"DESKTOP_STARTUP_ID": "older_TIME1"}, ""),  # on X11 it is no token
        ({"XDG_ACTIVATION_TOKEN": "two\nlines"}, ""),
    ],
)
def test_a_start_brings_its_token(monkeypatch: pytest.MonkeyPatch, given: dict[str, str], token: str) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert activation.startup_token() == token


def test_a_token_is_kept_for_the_next_window_and_forgotten() -> None:
    activation.accept_token("gnome-shell/Follow-Up Desk/12-3-host_TIME45")
    assert os.environ[activation.VARIABLE] == "gnome-shell/Follow-Up Desk/12-3-host_TIME45"
    activation.forget_token()
    assert activation.VARIABLE not in os.environ


@pytest.mark.parametrize("text", ["", "two\nlines", "x" * (activation.LONGEST + 1), "\0"])
def test_what_is_no_token_is_ignored(text: str) -> None:
    activation.accept_token(text)
    assert os.environ[activation.VARIABLE] == ""
