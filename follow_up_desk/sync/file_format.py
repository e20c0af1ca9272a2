"""A file of the shared folder: one line that says what it is, with the hash of the rest; then head and content, packed.

What it is stands in the file, never in its name: a copy that the folder's own program made after a conflict, under a
name of its own, is read as what it is. A half one has another hash and waits.
"""

import hashlib
import zlib
from enum import StrEnum

import msgspec
from msgspec import Struct

VERSION = 1
ENDING = ".fud"
MOST_BYTES = 256 * 1024 * 1024
OLD = "old"  # what a desk notes of a file of its own that is to be removed at once: something in it was erased
_MAGIC = b"follow-up-desk exchange "
_LINE = 120  # bytes


class FileKind(StrEnum):
    """Say what a file holds: all of the document, what was added to it, or only what its desk has read."""

    ALL = "all"
    ADDED = "added"
    READ = "read"


class Head(Struct, frozen=True):
    """Say whose file it is; `number` counts what was added, `turn` all files of a desk, `read` what it read of others.

    `was` holds the names it had before it was put back from a copy. An `epoch` ends when something is erased for good:
    the next one begins with a new document.
    """

    desk: str
    name: str
    kind: FileKind
    number: int
    turn: int
    epoch: tuple[int, str]
    at: int
    read: dict[str, int] = {}
    was: list[str] = []


class NotWholeError(Exception):
    """Report that a file is not whole yet."""


class NewerError(Exception):
    """Report that a newer version of the desk wrote a file."""


class FolderFile(Struct, frozen=True):
    """Hold a file as it was read."""

    hash: str
    head: Head
    content: bytes


def encoded(head: Head, content: bytes) -> tuple[str, bytes]:
    """Return the hash and the bytes of a file."""
    body = zlib.compress(msgspec.json.encode(head) + b"\n" + content, 6)
    digest = hashlib.sha256(body).hexdigest()
    return digest, b"%s%d %s\n%s" % (_MAGIC, VERSION, digest.encode(), body)


def file_name(head: Head, digest: str) -> str:
    """Return how a file is called; nobody else's file is ever called so."""
    return f"{head.desk}-{head.turn:08}-{head.kind}-{digest[:12]}{ENDING}"


def is_awaited(name: str, turn: int) -> bool:
    """Return whether a file that is not whole is of use: what was read holds all that was written up to `turn`.

    Its `number` is never above its turn. Only how much waits hangs on it: a name is not relied on for anything else.
    """
    parts = name.split("-")
    return is_plain(name) and parts[1].isdigit() and parts[2] != FileKind.READ and int(parts[1]) > turn


def is_plain(name: str) -> bool:
    """Return whether a file is called as the desk calls it: no copy that another program made after a conflict."""
    return all(letter.isalnum() or letter in "-." for letter in name) and name.count("-") == 3 and name.count(".") == 1


def decoded(data: bytes) -> FolderFile:
    """Return a file from its bytes; raise `NotWholeError` or `NewerError`."""
    line, _, body = data.partition(b"\n")
    version, _, digest = line.removeprefix(_MAGIC).partition(b" ")
    if not line.startswith(_MAGIC) or not version.isdigit() or len(line) > _LINE:
        raise NotWholeError
    if int(version) > VERSION:
        raise NewerError
    if hashlib.sha256(body).hexdigest().encode() != digest:
        raise NotWholeError
    try:
        head, _, content = _unpacked(body).partition(b"\n")
        return FolderFile(digest.decode(), msgspec.json.decode(head, type=Head), content)
    except (zlib.error, msgspec.MsgspecError, ValueError) as fault:
        raise NotWholeError from fault


def _unpacked(body: bytes) -> bytes:
    """Return what was packed, within bounds."""
    unpacker = zlib.decompressobj()
    found = unpacker.decompress(body, MOST_BYTES)
    if unpacker.unconsumed_tail:
        raise ValueError("too large")
    return found
