"""The sample desk as `make demo` opens it: in the user's language, and gone afterwards."""

import signal
import sys

import pytest

from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import APP

TITLES = {"C.UTF-8": "^Sample - Follow-Up Desk$", "de_DE.UTF-8": "^Beispiel - Follow-Up Desk$"}


@pytest.mark.parametrize("language", TITLES)
def test_the_sample_speaks_the_language_of_its_user_and_leaves_nothing(desktop: OpenDesktop, language: str) -> None:
    driver = desktop(tray="none", notify="none")
    folder = driver.session.folder / "tmp"
    folder.mkdir()
    program = driver.start(sys.executable, "-m", "follow_up_desk", "--demo", TMPDIR=str(folder), LANG=language)
    driver.focused_window(APP, TITLES[language])
    assert list(folder.iterdir()) != []
    assert program.end(signal.SIGTERM) == 0
    assert list(folder.iterdir()) == []
