"""What is guessed about the user at the first start."""

from types import SimpleNamespace

import pytest

from follow_up_desk.core.local_time import is_zone
from follow_up_desk.ui.forms import owner_defaults
from follow_up_desk.ui.forms.owner_defaults import guessed_owner, system_time_zone
from follow_up_desk.ui.forms.time_zones import country_of


@pytest.fixture(autouse=True)
def plain_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TZ", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def test_the_zone_tells_the_country(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    owner = guessed_owner()
    assert (owner.time_zone, owner.country, owner.language) == ("Europe/Berlin", "DE", "en")


def test_the_locale_tells_it_where_the_zone_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Etc/UTC")
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")
    assert guessed_owner().country == "CA"


@pytest.mark.parametrize("said", ["C", "C.UTF-8", "POSIX", ""])
def test_a_locale_that_says_nothing_is_no_language(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv("TZ", "Etc/UTC")
    monkeypatch.setenv("LC_ALL", said)
    owner = guessed_owner()
    assert (owner.country, owner.language) == ("US", "en")


@pytest.mark.parametrize("said", ["nonsense", "EST5EDT,M3.2.0", "../../etc/passwd", "Mars/Olympus"])
def test_a_zone_that_is_none_is_passed_over(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv("TZ", said)
    assert is_zone(system_time_zone())
    assert system_time_zone() != said


@pytest.mark.parametrize(
    ("zone", "locale", "guessed"),
    [
        ("Atlantic/Reykjavik", "en_US.UTF-8", "UTC"),
        ("Atlantic/Reykjavik", "is_IS.UTF-8", "Atlantic/Reykjavik"),
        ("Europe/London", "en_US.UTF-8", "Europe/London"),
        ("America/New_York", "C", "America/New_York"),
        ("Etc/UTC", "en_US.UTF-8", "UTC"),
        ("", "en_US.UTF-8", "UTC"),
    ],
)
def test_on_windows_no_place_is_guessed_from_a_clock_that_shows_utc(
    monkeypatch: pytest.MonkeyPatch, zone: str, locale: str, guessed: str
) -> None:
    monkeypatch.setattr(owner_defaults, "sys", SimpleNamespace(platform="win32"))
    for file in ("_linked_zone", "_written_zone"):
        monkeypatch.setattr(owner_defaults, file, lambda: "")
    monkeypatch.setenv("LANG", locale)
    assert system_time_zone(zone) == guessed


def test_the_zone_that_qt_knows_counts_before_the_files() -> None:
    assert system_time_zone("Asia/Tokyo") == "Asia/Tokyo"
    assert country_of("Asia/Tokyo") == "JP"
