"""A small client of the compositor, word by word in its protocol: a mouse, and activation tokens."""

import socket
import struct
import time
from collections.abc import Iterator

BUTTONS = {1: 0x110, 3: 0x111}  # left and right, as the kernel numbers them
DISPLAY, REGISTRY = 1, 2
SYNC, GET_REGISTRY, BIND = 0, 1, 0
GLOBAL, DONE = 0, 0
CREATE_POINTER, MOVE_TO, BUTTON, FRAME = 0, 1, 2, 4
GET_TOKEN, COMMIT = 1, 3
Argument = int | str


class Client:
    """A connection to the compositor."""

    def __init__(self, display: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(20)
        self._socket.connect(display)
        self._last, self._arrived = DISPLAY, b""
        self._globals: dict[str, tuple[int, int]] = {}
        self.send(DISPLAY, GET_REGISTRY, self.new_id())
        self.round_trip()

    def new_id(self) -> int:
        """Return the number of a new object."""
        self._last += 1
        return self._last

    def send(self, number: int, request: int, *arguments: Argument) -> None:
        """Send a request to an object."""
        body = b"".join(_packed(argument) for argument in arguments)
        self._socket.sendall(struct.pack("=II", number, (8 + len(body)) << 16 | request) + body)

    def bind(self, interface: str) -> int:
        """Bind one of the compositor's interfaces and return its number."""
        name, version = self._globals[interface]
        made = self.new_id()
        self.send(REGISTRY, BIND, name, interface, min(version, 1), made)
        return made

    def round_trip(self) -> None:
        """Wait until the compositor has read what was sent."""
        callback = self.new_id()
        self.send(DISPLAY, SYNC, callback)
        self.await_text(callback)

    def await_text(self, number: int) -> str:
        """Wait for the first event of an object and return the text in it, if there is one."""
        for sender, event, body in self._events():
            if (sender, event) == (REGISTRY, GLOBAL):
                name, text = _text(body[4:])
                self._globals[name] = struct.unpack("=I", body[:4])[0], struct.unpack("=I", text[:4])[0]
            elif sender == DISPLAY and event == 0:
                raise ConnectionError(_text(body[8:])[0])
            elif sender == number:
                return _text(body)[0]
        raise ConnectionError("the compositor is gone")

    def close(self) -> None:
        """End the connection."""
        self._socket.close()

    def _events(self) -> Iterator[tuple[int, int, bytes]]:
        while True:
            while len(self._arrived) >= 8:
                sender, word = struct.unpack("=II", self._arrived[:8])
                if len(self._arrived) < word >> 16:
                    break
                body, self._arrived = self._arrived[8 : word >> 16], self._arrived[word >> 16 :]
                yield sender, word & 0xFFFF, body
            if not (more := self._socket.recv(65536)):
                return
            self._arrived += more


class Pointer:
    """A mouse that is there as long as this object."""

    def __init__(self, display: str, size: tuple[int, int]) -> None:
        self.size = size
        self._client = Client(display)
        manager = self._client.bind("zwlr_virtual_pointer_manager_v1")
        self._mouse = self._client.new_id()
        self._client.send(manager, CREATE_POINTER, 0, self._mouse)
        self._client.round_trip()

    def click(self, place: tuple[int, int], button: int = 1) -> None:
        """Click on a place of the screen."""
        self._send(MOVE_TO, *place, *self.size)
        for state in (1, 0):
            self._send(BUTTON, BUTTONS[button], state)

    def close(self) -> None:
        """Take the mouse away."""
        self._client.close()

    def _send(self, request: int, *arguments: int) -> None:
        moment = int(time.monotonic() * 1000) & 0xFFFFFFFF
        self._client.send(self._mouse, request, moment, *arguments)
        self._client.send(self._mouse, FRAME)
        self._client.round_trip()


def activation_token(display: str) -> str:
    """Return a token as a launcher gets it, without a window or a press of its own."""
    client = Client(display)
    activation = client.bind("xdg_activation_v1")
    made = client.new_id()
    client.send(activation, GET_TOKEN, made)
    client.send(made, COMMIT)
    token = client.await_text(made)
    client.close()
    return token


def _packed(argument: Argument) -> bytes:
    if isinstance(argument, int):
        return struct.pack("=I", argument)
    data = argument.encode() + b"\0"
    return struct.pack("=I", len(data)) + data + b"\0" * (-len(data) % 4)


def _text(body: bytes) -> tuple[str, bytes]:
    """Return the text at the beginning of an event, if there is one, and what follows it."""
    length = struct.unpack("=I", body[:4])[0] if len(body) >= 4 else 0
    return body[4 : 4 + length].rstrip(b"\0").decode(errors="replace"), body[4 + length + -length % 4 :]
