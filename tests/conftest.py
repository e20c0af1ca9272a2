"""Common test setup: no screen, no user files, one language, one time zone, one order."""

import atexit
import gc
import os
import runpy
import shutil
import sqlite3
import sys
import tempfile
import time
import warnings
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from follow_up_desk import i18n
from tests.home_folders import home_variables
from tests.progress import Progress, shown, silent

IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}
# Quick ones first: what needs no Qt, then Qt without a screen, then the real desktop.
QT_ROOMS, DESKTOP_ROOM = ("ui", "e2e"), "desktop"


def _pin_the_surroundings() -> None:
    """Fix every setting of the machine; a zone far from the samples' one reveals mistakes."""
    home = Path(tempfile.mkdtemp(prefix="desk-tests-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    os.environ |= home_variables(home)
    os.environ["XDG_RUNTIME_DIR"] = str(home)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={home}/no-bus"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.platform == "win32":  # without a screen Qt looks for fonts in one folder only
        os.environ.setdefault("QT_QPA_FONTDIR", os.path.expandvars(r"%WINDIR%\Fonts"))
    os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.pop("LANGUAGE", None)
    os.environ["TZ"] = "Pacific/Auckland"
    if hasattr(time, "tzset"):
        time.tzset()


_pin_the_surroundings()


GARBAGE = 100_000  # objects made since the last collection


@pytest.fixture(autouse=True)
def _english_of_no_region() -> Generator[None]:
    """Begin every test with English and with days and hours of no region."""
    i18n.set_language(None)
    yield
    i18n.set_language(None)


@pytest.fixture(autouse=True)
def _garbage_is_collected_in_the_main_thread() -> Generator[None]:
    """Collect between tests, as the program does in its GUI thread: a worker that collects may destroy a widget."""
    gc.disable()
    yield
    if gc.get_count()[0] >= GARBAGE:
        gc.collect()


class _WatchedConnection(sqlite3.Connection):
    """A connection that warns when nobody closed it, as those of Python 3.13 do."""

    def __init__(self, *args: Any, **more: Any) -> None:
        self._closed = False
        super().__init__(*args, **more)

    def close(self) -> None:
        self._closed = True
        super().close()

    def __del__(self) -> None:
        if not self._closed:
            warnings.warn(f"unclosed database in {self!r}", ResourceWarning, source=self, stacklevel=1)


@pytest.fixture(autouse=True, scope="session")
def _an_unclosed_database_is_a_failure() -> Generator[None]:
    """Warn of unclosed connections on every Python: a warning fails the test."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sqlite3.connect", partial(sqlite3.connect, factory=_WatchedConnection))
        yield


@pytest.fixture(autouse=True)
def _the_same_umask() -> Generator[None]:
    """Give back the umask that the command line narrows; a later test copies files for another user."""
    before = os.umask(0o022)
    os.umask(before)
    yield
    os.umask(before)


settings.register_profile("calm", deadline=None, derandomize=IN_CI, print_blob=True)
settings.register_profile("few", deadline=None, derandomize=True, max_examples=10, print_blob=True)
settings.register_profile("exhaustive", deadline=None, max_examples=10_000, print_blob=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option by which `make exhaustive` runs the long checks."""
    parser.addoption("--exhaustive", action="store_true", help="run the tests marked exhaustive as well")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the hypothesis profile, and compile the catalogues that are missing or old."""
    runpy.run_path(str(Path(__file__).parents[1] / "packaging" / "translations.py"))["compile_all"]()
    # Under Wine an example costs ten times as much, and most look for nothing that Windows changes.
    usual = "few" if sys.platform == "win32" else "calm"
    settings.load_profile("exhaustive" if config.getoption("--exhaustive") else usual)


@pytest.fixture
def progress(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> Progress[Any]:
    """Pass things on; in `make exhaustive` also print how far a check is and about how long it will still take."""
    return partial(shown, capsys) if request.node.get_closest_marker("exhaustive") else silent


def _rank(item: pytest.Item) -> int:
    room = item.path.relative_to(Path(__file__).parent).parts[0]
    if room == DESKTOP_ROOM:
        return 2
    return 1 if room in QT_ROOMS or {"qtbot", "qapp"} & set(getattr(item, "fixturenames", ())) else 0


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the quick tests first and leave the long checks out unless they are asked for."""
    items.sort(key=_rank)
    if not config.getoption("--exhaustive"):
        long = [item for item in items if item.get_closest_marker("exhaustive")]
        items[:] = [item for item in items if item not in long]
        config.hook.pytest_deselected(items=long)


def _elsewhere(item: pytest.Item) -> str:
    """Return the systems a test belongs to, and why, if this machine is none of them."""
    marker = item.get_closest_marker("only_on")
    if marker is None or sys.platform in marker.args:
        return ""
    return f"{' or '.join(marker.args)}: {marker.kwargs['why']}"


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip tests for another operating system."""
    if systems := _elsewhere(item):
        pytest.skip(f"belongs to {systems}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail skipped tests in CI, where they prove nothing, unless they are for another system."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail") and not _elsewhere(item):
        report.outcome, report.longrepr = "failed", f"skipped in CI: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Do the same for a whole file that skips itself."""
    report = yield
    if IN_CI and report.skipped:
        report.outcome, report.longrepr = "failed", f"skipped in CI: {report.longrepr}"
    return report
