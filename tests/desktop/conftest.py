"""A desktop for each test that asks for one; its logs are kept only if the test failed."""

import re
import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from tests.desktop import wayland as wayland_session
from tests.desktop.driver import CHECKOUT, Driver, missing_python
from tests.desktop.session import Session, missing_tools
from tests.desktop.wayland import WaylandDriver, WaylandSession

HERE = Path(__file__).parent
WAYLAND_LOGS = CHECKOUT / "build" / "desktop" / "wayland"
FAILED = pytest.StashKey[bool]()
OpenDesktop = Callable[..., Driver]
LOG_END = 1500  # characters of each program's log in the report of a failure


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.desktop)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember that a test failed, and show in its report how the logs of its programs ended."""
    report = yield
    if report.failed:
        item.stash[FAILED] = True
        for log in sorted(_logs(item).rglob("*.log")):
            if said := log.read_text(encoding="utf-8", errors="replace").strip():
                report.sections.append((str(log.relative_to(CHECKOUT)), said[-LOG_END:]))
    return report


@pytest.fixture(scope="session")
def desktop_parts() -> None:
    """Skip where parts of a desktop are missing (in CI a skip is a failure)."""
    lacking = missing_tools() + [why for why in [missing_python()] if why]
    if lacking:
        pytest.skip(f"not installed: {', '.join(lacking)} (make test installs them)")


@pytest.fixture
def desktop(request: pytest.FixtureRequest, desktop_parts: None) -> Iterator[OpenDesktop]:
    """Return a function that opens a desktop: desktop(tray="xembed", notify="dunst", ...)."""
    logs = _logs(request.node)
    shutil.rmtree(logs, ignore_errors=True)
    opened: list[Driver] = []
    with ExitStack() as stack:

        def open_desktop(**options: str) -> Driver:
            session = Session(**options, logs=logs / str(len(opened)))
            opened.append(Driver(stack.enter_context(session)))
            return opened[-1]

        yield open_desktop
        if request.node.stash.get(FAILED, False):
            with suppress(OSError):
                for driver in opened:
                    driver.screenshot(driver.session.logs / "screen.png")
    if not request.node.stash.get(FAILED, False):
        shutil.rmtree(logs, ignore_errors=True)


@pytest.fixture(scope="module")
def wayland(request: pytest.FixtureRequest) -> Iterator[WaylandDriver]:
    """Return one Wayland desktop for all tests of a file; each starts a desk of its own on it."""
    if lacking := missing_tools(wayland_session.TOOLS):
        pytest.skip(f"not installed: {', '.join(lacking)} (make test installs them)")
    shutil.rmtree(WAYLAND_LOGS, ignore_errors=True)
    failed = request.session.testsfailed
    with WaylandSession(WAYLAND_LOGS) as session:
        driver = WaylandDriver(session)
        yield driver
        driver.pointer.close()
        if request.session.testsfailed != failed:
            driver.screenshot(WAYLAND_LOGS / "screen.png")
    if request.session.testsfailed == failed:
        shutil.rmtree(WAYLAND_LOGS, ignore_errors=True)


def _logs(item: pytest.Item) -> Path:
    if "wayland" in getattr(item, "fixturenames", ()):
        return WAYLAND_LOGS
    return CHECKOUT / "build" / "desktop" / re.sub(r"[^\w.-]+", "-", item.name)
