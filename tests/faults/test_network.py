"""Nothing is sent anywhere unasked: a tour of the whole window opens no socket of the internet."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import trustme

from follow_up_desk.ui.actions import ACTIONS
from tests.faults import injected
from tests.faults.tour import NOT_HERE
from tests.phone_calendar.scripted_server import scripted_server

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


@pytest.mark.skipif(not injected.available(), reason="needs strace")
@pytest.mark.only_on("linux", why="strace is of Linux")
def test_publishing_connects_to_the_server_of_its_owner_and_to_nothing_else(tmp_path: Path) -> None:
    """No other host, no proxy of the environment, no question about names or certificates."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    own = tmp_path / "server.pem"
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(str(own))
    log = tmp_path / "sockets.log"
    watch = ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=connect,sendto"]
    proxies = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), "http://127.0.0.1:9")
    with scripted_server(own) as script:
        publish = [sys.executable, "-m", "tests.phone_calendar.publish_once", str(tmp_path), script.address]
        command = [*watch, *publish, str(tmp_path / "ca.pem")]
        environment = {**os.environ, **proxies}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert int(done.stdout) == len(script.entries) > 0
        port = script.address.rstrip("/").rpartition(":")[2]
    connections = re.findall(r"connect\(.*AF_INET6?\b.*", log.read_text("utf-8", "replace"))
    assert connections
    here = f'sin_port=htons({port}), sin_addr=inet_addr("127.0.0.1")'
    assert [line for line in connections if here not in line] == []
