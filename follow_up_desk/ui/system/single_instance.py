"""The running desk's socket: short requests from a second start, answered with one line."""

import os
import socket
import struct
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from follow_up_desk.ui.system.instance_lock import MAX_BYTES, InstanceLock, socket_path
from follow_up_desk.ui.system.local_server import LocalServer, LocalSocket

REQUESTS = ("activate", "show", "log", "today", "hidden", "open", "import", "quit")
TIMEOUT_MS = 3000
Answer = Callable[[str, str], str]
"""A verb and its argument -> "ok" or "no", with a sentence where there is something to say."""


def make_pipe_server(parent: QObject) -> Any:
    """Return a server of named pipes, which Windows has in place of sockets: Qt's own."""
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer(parent)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    return server


make_server: Callable[[QObject], Any] = make_pipe_server if sys.platform == "win32" else LocalServer


class SingleInstance(QObject):
    """A server that listens while the lock is held, so that no other desk uses its name."""

    def __init__(self, held: InstanceLock, answer: Answer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held = held
        self._answer = answer
        self._server = make_server(self)
        self._server.newConnection.connect(self._accept_connections)

    def listen(self) -> bool:
        """Open the socket, after removing what a killed desk left; return whether it is open."""
        path = socket_path(self._held.store)
        # Safe only because we hold the lock: no running desk owns this name.
        self._server.removeServer(path)
        return bool(self._server.listen(path))

    def close(self) -> None:
        """Close the socket and release the lock."""
        self._server.close()
        self._held.release()

    def _accept_connections(self) -> None:
        while (guest := self._server.nextPendingConnection()) is not None:
            if _is_other_user(guest):
                guest.abort()
                continue
            guest.setReadBufferSize(MAX_BYTES)
            _Connection(guest, self._answer)


class _Connection(QObject):
    """Read one line from a client, answer it, and disconnect."""

    def __init__(self, guest: LocalSocket, answer: Answer) -> None:
        super().__init__(guest)
        self._client = guest
        self._answer = answer
        self._line = b""
        guest.disconnected.connect(guest.deleteLater)
        guest.readyRead.connect(self._read)
        self._timeout = QTimer(self, singleShot=True, interval=TIMEOUT_MS)
        self._timeout.timeout.connect(self._give_up)
        self._timeout.start()
        self._read()

    def _read(self) -> None:
        self._line += bytes(self._client.readAll())
        if b"\n" in self._line:
            self._timeout.stop()
            self._client.readyRead.disconnect(self._read)
            self._client.write(_reply(self._line.partition(b"\n")[0], self._answer))
            self._client.disconnectFromServer()  # after what was written
        elif len(self._line) >= MAX_BYTES:
            self._give_up()

    def _give_up(self) -> None:
        self._client.abort()


def _reply(line: bytes, answer: Answer) -> bytes:
    verb, _, argument = line.decode(errors="replace").partition(" ")
    said = answer(verb, argument) if verb in REQUESTS else "no"
    return " ".join(said.split()).encode()[: MAX_BYTES - 1] + b"\n"


def _is_other_user(guest: LocalSocket) -> bool:
    """Return whether the client belongs to another user."""
    if sys.platform != "linux":
        return False
    with socket.socket(fileno=os.dup(guest.socketDescriptor())) as peer:
        given = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return bool(struct.unpack("3i", given)[1] != os.getuid())
