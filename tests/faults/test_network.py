"""Nothing is sent anywhere: a tour of the whole window opens no socket of the internet."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from follow_up_desk.ui.actions import ACTIONS
from tests.faults import injected
from tests.faults.tour import NOT_HERE

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not injected.available(), reason="needs strace")
@pytest.mark.only_on("linux", why="strace is of Linux")
def test_a_tour_of_the_window_opens_no_socket_of_the_internet(tmp_path: Path) -> None:
    log = tmp_path / "sockets.log"
    watch = ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=socket,connect,execve"]
    command = [*watch, sys.executable, "-m", "tests.faults.tour", str(tmp_path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=180)
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) == {row.name for row in ACTIONS} - NOT_HERE, "all of it was seen"
    calls = log.read_text("utf-8", "replace")
    assert re.search(r"socket\(AF_UNIX", calls), "the log sees sockets"
    assert re.findall(r".*AF_INET6?\b.*", calls) == []
