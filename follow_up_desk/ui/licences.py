"""The parts of this program: name, version and licence of each, read from the installed packages' metadata.

Nothing is listed by hand: the packages are our requirements and theirs. PyInstaller keeps their metadata
(packaging/bundle_contents.py), so the frozen program gives the same list. No Qt here.
"""

import platform
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from msgspec import Struct

OURS = "follow-up-desk"
NOT_SHIPPED = {"pip"}  # sqlite-utils requires it, to install plugins
CLASSIFIER = re.compile(r"^License :: (OSI Approved :: )?")
LONGEST = 60  # characters; some packages put the whole licence text into the field for its name


class Component(Struct, frozen=True):
    """Describe one part that is shipped."""

    name: str
    version: str
    licence: str
    text: str = ""


def shipped() -> tuple[Component, ...]:
    """Return every package that the program is shipped with, by name; this program first."""
    ours, *others = sorted(_closure(), key=lambda found: (_plain(_name(found)) != OURS, _name(found).casefold()))
    return (_part(ours), *(_part(found) for found in others))


def python() -> Component:
    """Return the Python interpreter in use."""
    return Component(platform.python_implementation(), platform.python_version(), "PSF-2.0")


def _closure() -> Iterator[Distribution]:
    seen: set[str] = set()
    waiting = [OURS]
    while waiting:
        name = _plain(waiting.pop())
        if name in seen | NOT_SHIPPED:
            continue
        seen.add(name)
        try:
            found = distribution(name)
        except PackageNotFoundError:  # required only on another system or Python version
            continue
        waiting += [_required(line) for line in found.requires or () if "extra ==" not in line]
        yield found


def _name(found: Distribution) -> str:
    return found.metadata["Name"]


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()


def _required(line: str) -> str:
    """Return the name in a requirement such as `sqlite-utils<5,>=4; python_version > "3"`."""
    matched = re.match(r"[\w.-]+", line)
    return matched[0] if matched else ""


def _part(found: Distribution) -> Component:
    return Component(_name(found), found.version, _licence(found), "\n\n".join(_texts(found)))


def _licence(found: Distribution) -> str:
    if stated := _field(found, "License-Expression"):
        return stated[0]
    if classified := [CLASSIFIER.sub("", line) for line in _field(found, "Classifier") if CLASSIFIER.match(line)]:
        return ", ".join(classified)
    first = "".join(_field(found, "License")[:1]).strip().partition("\n")[0]
    return first if len(first) <= LONGEST else ""


def _field(found: Distribution, name: str) -> list[str]:
    return found.metadata.get_all(name) or []


def _texts(found: Distribution) -> Iterator[str]:
    """Yield the licence texts; they are looked up by name, because the frozen program has no list of files."""
    named = _field(found, "License-File") or ("LICENSE", "LICENSE.txt", "LICENSE.md", "LICENSE.rst")
    for name in named:
        if text := found.read_text(f"licenses/{name}") or found.read_text(name):
            yield text.strip()
