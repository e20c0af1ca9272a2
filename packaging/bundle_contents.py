"""The contents of the frozen program: everything it uses, and nothing else.

PyInstaller includes whatever a package offers. Listed here are what it would miss (imported by name, or read as a
file) and what it need not include (168 MB without this list).
"""

import re
import sys
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path

from follow_up_desk.ui.licences import shipped

ROOT = Path(__file__).resolve().parents[1]
NAME = "follow-up-desk"

LICENCE = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
# The program speaks these; Qt's own words and Babel's tables go along for them and no others.
LANGUAGES = tuple(
    sorted(
        {
            path.name
            for kind in ("templates", "locale")
            for path in (ROOT / "resources" / kind).glob("*")
            if path.is_dir()
        }
    )
)

# Imported by somebody, used by nobody here. hashlib has its own sums; HTTP/3 and looking for servers by DNS are
# switched off (phone_calendar/one_host.py), and caldav's search and its servers for tests are not used. Archives in
# bzip2 and xz are not read; shutil, which would load both at every start, does without.
EXCLUDED = [
    "PySide6.QtPdf", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest", "PySide6.support",
    "_bz2", "_hashlib", "_lzma", "bz2", "caldav.testing", "click._termui_impl", "dns", "lzma", "passlib", "pip",
    "pkg_resources", "pydoc", "qh3", "radicale", "recurring_ical_events", "setuptools", "test", "tkinter", "unittest",
]  # fmt: skip

# What PyInstaller runs before the program, for others, costs 0.1 s. PySide6 finds its plugins by itself, and
# the desk's second process is started as a program of its own.
HOOKS_DROPPED = ("pyi_rth_inspect", "pyi_rth_multiprocessing", "pyi_rth_pkgutil", "pyi_rth_pyside6")

# Qt plugins that no desktop asks for, and libraries only they need.
QT_DROPPED = (
    "plugins/egldeviceintegrations/", "plugins/generic/", "plugins/iconengines/", "plugins/networkinformation/",
    "plugins/tls/", "plugins/imageformats/", "plugins/platforms/libqeglfs", "plugins/platforms/libqlinuxfb",
    "plugins/platforms/libqminimal", "plugins/platforms/libqvkkhrdisplay", "plugins/platforms/libqvnc",
    "plugins/platformthemes/libqgtk3", "plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl-drm",
    "plugins/platforms/qdirect2d", "plugins/platforms/qminimal", "opengl32sw", # Windows; the last is for OpenGL alone
    "libQt6EglF", "libQt6Pdf", "libQt6Qml", "libQt6Quick", "libQt6Sql", "libQt6Test", "libQt6VirtualKeyboard",
)  # fmt: skip
QT_KEPT = (
    "plugins/imageformats/libqsvg",
    "plugins/imageformats/qsvg",
    "plugins/iconengines/libqsvg",
    "plugins/iconengines/qsvg",
)

# Libraries of the system. They are on every desktop (the .deb depends on them), and copies of this machine's
# would be too old beside the newer drivers, themes and fonts of another one. So would OpenSSL, which the system keeps
# safe; only publishing to the phone needs it, and says so where it is missing.
SYSTEM = tuple(
    """libX libICE libSM libblkid libbrotli libbz2.so libcairo libcap.so libcom_err libdatrie libdbus-1 libdrm libEGL
    libepoxy libexpat libfontconfig libfreetype libfribidi libgbm libgcc_s libgcrypt libgdk libGL libgio libglib
    libgmodule libgobject libgpg-error libgraphite2 libgssapi libgtk libharfbuzz libjpeg libk5crypto libkeyutils
    libkrb5 liblz4 libmd.so libbsd.so libmount libpango libpcre2 libpixman libpng16 libresolv libselinux libstdc++
    libsystemd libthai libtiff libuuid libwayland libwebp libxcb libxkbcommon libz.so libzstd libatk libatspi
    libgthread libssl libcrypto
    libcups libavahi libgnutls libhogweed libnettle libp11 libtasn1 libunistring libidn2 libgmp""".split()
)


def hidden_imports() -> list[str]:
    """Return what is imported by a name put together at run time."""
    from PyInstaller.utils.hooks import collect_submodules

    backend = {"win32": "winrt", "darwin": "macos"}.get(sys.platform, "dbus")
    countries = collect_submodules("holidays.countries")
    return [*countries, f"desktop_notifier.backends.{backend}", "tzdata", *collect_submodules("dbus_fast", _is_used)]


def _is_used(module: str) -> bool:
    return ".glib" not in module and "test" not in module


def data() -> list[tuple[str, str]]:
    """Return the files that packages read: (from, into which folder)."""
    return [*_holiday_names(), *_notifier_files(), *_metadata()]


def _home(package: str) -> Path:
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def _holiday_names() -> list[tuple[str, str]]:
    """Return the English names of holidays; the program asks for no other language."""
    home = _home("holidays")
    found = sorted((home / "locale" / "en_US").rglob("*.mo"))
    return [(str(path), str(Path("holidays") / path.parent.relative_to(home))) for path in found]


def _notifier_files() -> list[tuple[str, str]]:
    home = _home("desktop_notifier") / "resources"
    return [
        (str(path), "desktop_notifier/resources")
        for path in sorted(home.iterdir())
        if path.suffix != ".pyc" and path.is_file()
    ]


def _metadata() -> list[tuple[str, str]]:
    """Return name, version and licence of everything that is shipped, for the about box."""
    found: list[tuple[str, str]] = []
    for part in shipped():
        dist = distribution(part.name)
        files = [file for file in dist.files or () if ".dist-info" in file.parts[0] and _is_kept_metadata(str(file))]
        found += [(str(dist.locate_file(file)), str(Path(*file.parts[:-1]))) for file in files]
    return found


def _is_kept_metadata(name: str) -> bool:
    """Return whether a file of the metadata says what a package is or under which licence it comes."""
    return name.endswith(("/METADATA", "/entry_points.txt")) or bool(LICENCE.search(name))


def is_wanted(name: str) -> bool:
    """Return whether a collected file (by its place in the bundle) is kept."""
    name = name.replace("\\", "/")
    if any(part in name for part in QT_KEPT):
        return True
    if any(part in name for part in QT_DROPPED):
        return False
    if sys.platform == "linux" and "/" not in name and name.startswith(SYSTEM):
        return False
    return _is_of_our_languages(name)


def _is_of_our_languages(name: str) -> bool:
    if found := re.search(r"/translations/(\w+?)_([a-z]{2}(?:_[A-Z]{2})?)\.qm$", name):
        return found[1] == "qtbase" and found[2].split("_")[0] in LANGUAGES
    if found := re.search(r"babel/locale-data/(\w+)\.dat$", name):
        return found[1].split("_")[0] in (*LANGUAGES, "root")
    return True
