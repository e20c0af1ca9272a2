"""First guesses about the user at the first start: name, country, time zone, language. No Qt.

Every guess is shown in the settings, where the user can correct it.
"""

import locale
import os
import sys
from pathlib import Path

from follow_up_desk import i18n
from follow_up_desk.core.local_time import agree_all_year, is_zone
from follow_up_desk.core.user_records import Owner
from follow_up_desk.ui.forms.time_zones import country_of

UTC = "UTC"
_LOCALTIME = Path("/etc/localtime")
_TIMEZONE = Path("/etc/timezone")


def guessed_owner(local_zone: str | None = None) -> Owner:
    """Return an owner guessed from the system; `local_zone` is Qt's system time zone, where Qt is loaded."""
    zone = system_time_zone(local_zone)
    return Owner(name=_own_name(), time_zone=zone, country=_country(zone), language=system_language())


def system_time_zone(local_zone: str | None = None) -> str:
    """Return the system's IANA time zone, UTC where it cannot be found or says nothing of a place."""
    known = (os.environ.get("TZ", "").lstrip(":"), _placed(local_zone or ""), _linked_zone(), _written_zone())
    return next((name for name in known if "/" in name and not name.startswith("Etc/") and is_zone(name)), UTC)


def _placed(zone: str) -> str:
    """Return Qt's name of the zone, empty where it is a guess: Qt names a country for every clock, for UTC's too.

    On Windows a clock that shows UTC all year may be called by the name of one in Iceland or West Africa.
    """
    if sys.platform == "win32" and is_zone(zone) and agree_all_year((zone, UTC)):
        return zone if country_of(zone) == _locale_language()[1] else ""
    return zone


def _linked_zone() -> str:
    try:
        target = _LOCALTIME.resolve().as_posix()
    except OSError:
        return ""
    return target.partition("zoneinfo/")[2]


def _written_zone() -> str:
    try:
        return _TIMEZONE.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _locale_language() -> tuple[str, str]:
    """Return language and country of the locale, both empty where it names none ("C")."""
    asked = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next((value for value in asked if value), "") or (locale.getlocale()[0] or "")
    tag = name.replace("-", "_").split(".")[0].split("@")[0]
    language, _sep, country = tag.partition("_")
    if not 2 <= len(language) <= 3 or not language.isalpha():
        return "", ""
    return language.lower(), country.upper() if len(country) == 2 else ""


def _country(zone: str) -> str:
    return country_of(zone) or _locale_language()[1] or "US"


def system_language() -> str:
    """Return the language of the locale where the program speaks it, else English."""
    spoken = _locale_language()[0]
    return spoken if spoken in i18n.languages() else i18n.ENGLISH


def _own_name() -> str:
    """Return the user's full name from the system's accounts, or an empty text."""
    try:
        import pwd

        entry = pwd.getpwuid(os.getuid())
        name = entry.pw_gecos.split(",")[0].strip()
        return "" if name == entry.pw_name else name
    except (ImportError, KeyError, OSError):
        return ""
