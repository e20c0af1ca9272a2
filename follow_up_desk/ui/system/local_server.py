"""A server at a socket of the file system, driven by Qt's event loop.

It is used as QLocalServer is, without QtNetwork, whose libraries take 3 MiB and a twentieth of the start.
"""

import socket
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from follow_up_desk.ui.system.instance_lock import MAX_BYTES

_WAITING = 8  # connections that were not accepted yet


class LocalSocket(QObject):
    """One connection of a client."""

    readyRead = Signal()
    disconnected = Signal()

    def __init__(self, connection: socket.socket, parent: QObject) -> None:
        super().__init__(parent)
        connection.setblocking(False)
        self._connection = connection
        self._at_once = MAX_BYTES
        self._arrived = b""
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._receive)

    def setReadBufferSize(self, size: int) -> None:
        """Set how many bytes are taken at a time."""
        self._at_once = size

    def socketDescriptor(self) -> int:
        """Return the system's number of the connection."""
        return self._connection.fileno()

    def readAll(self) -> bytes:
        """Return what has arrived since it was last asked."""
        arrived, self._arrived = self._arrived, b""
        return arrived

    def write(self, data: bytes) -> None:
        """Send a short answer; a client that does not take it is left without."""
        with suppress(OSError):
            self._connection.sendall(data)

    def abort(self) -> None:
        """Close the connection."""
        if self._notifier.isEnabled():
            self._notifier.setEnabled(False)
            self._connection.close()
            self.disconnected.emit()

    disconnectFromServer = abort  # what was written is the kernel's already

    def _receive(self) -> None:
        try:
            arrived = self._connection.recv(self._at_once)
        except BlockingIOError:
            return
        except OSError:
            arrived = b""
        if not arrived:
            self.abort()
            return
        self._arrived += arrived
        self.readyRead.emit()


class LocalServer(QObject):
    """Accept connections of this user while it listens."""

    newConnection = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._path = Path()
        self._notifier: QSocketNotifier | None = None

    @staticmethod
    def removeServer(path: str) -> None:
        """Remove the socket that a killed process left."""
        with suppress(OSError):
            Path(path).unlink(missing_ok=True)

    def listen(self, path: str) -> bool:
        """Open the socket; return whether it is open."""
        made = socket.socket(socket.AF_UNIX)
        made.setblocking(False)
        try:
            made.bind(path)
            Path(path).chmod(0o600)  # before it listens: nobody else was let in
            made.listen(_WAITING)
        except OSError:  # too long a path, or a folder that cannot be written
            made.close()
            return False
        self._socket, self._path = made, Path(path).absolute()
        self._notifier = QSocketNotifier(made.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self.newConnection)
        return True

    def nextPendingConnection(self) -> LocalSocket | None:
        """Accept a connection, or return None where none is waiting."""
        if self._socket is not None:
            with suppress(OSError):
                return LocalSocket(self._socket.accept()[0], self)
        return None

    def close(self) -> None:
        """Close and remove the socket, and end what is still connected."""
        if self._socket is None or self._notifier is None:
            return
        self._notifier.setEnabled(False)
        self._socket.close()
        self._socket = None
        self._path.unlink(missing_ok=True)
        for client in self.findChildren(LocalSocket):
            client.abort()
