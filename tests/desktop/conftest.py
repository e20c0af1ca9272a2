"""A desktop for each test that asks for one; its logs are kept only if the test failed."""

import re
import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from tests.desktop.driver import CHECKOUT, Driver, missing_python
from tests.desktop.session import Session, missing_tools

HERE = Path(__file__).parent
FAILED = pytest.StashKey[bool]()
OpenDesktop = Callable[..., Driver]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.desktop)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember that a test failed, for the fixture that cleans up after it."""
    report = yield
    if report.failed:
        item.stash[FAILED] = True
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
    logs = CHECKOUT / "build" / "desktop" / re.sub(r"[^\w.-]+", "-", request.node.name)
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
