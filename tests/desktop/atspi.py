"""Read programs as a screen reader does. Debian's own Python has pyatspi, so it runs this as a command:

    /usr/bin/python3 atspi.py tree APP | focus APP [WINDOW] | press APP NAME [ROLE] | type APP NAME TEXT

Prints one JSON answer: a list of nodes for tree and focus, else whether it was done.
"""

import json
import re
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi


def walk(accessible: Any, depth: int = 0) -> Iterator[tuple[int, Any]]:
    """Yield an object and all its descendants; those that vanish meanwhile are left out."""
    yield depth, accessible
    for index in range(accessible.childCount):
        child = accessible.getChildAtIndex(index)
        if child is not None:
            yield from walk(child, depth + 1)


def accessibles(app: str) -> Iterator[tuple[int, Any]]:
    """Yield all objects of the programs of this name."""
    desk = pyatspi.Registry.getDesktop(0)
    for program in desk:
        if program is not None and program.name == app:
            yield from walk(program)


def actions(accessible: Any) -> list[str]:
    """Return the names of an object's actions."""
    try:
        found = accessible.queryAction()
    except NotImplementedError:
        return []
    return [found.getName(index) for index in range(found.nActions)]


def text(accessible: Any) -> str | None:
    """Return the text of an object, or None."""
    try:
        return str(accessible.queryText().getText(0, -1))
    except NotImplementedError:
        return None


def labels(accessible: Any) -> list[str]:
    """Return the names of an object's labels; a combo box is named by its value, its label is a relation."""
    kinds = [
        relation
        for relation in accessible.getRelationSet()
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
    ]
    return [relation.getTarget(index).name for relation in kinds for index in range(relation.getNTargets())]


def role_of(accessible: Any) -> str:
    """Return the role of an object by the name it had before at-spi2 2.56, which calls a push button a button."""
    role = str(accessible.getRoleName())
    return "push button" if role == "button" else role


def node(depth: int, accessible: Any) -> dict[str, Any]:
    """Return what a test may need to know about an object."""
    try:
        box = accessible.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        place = [box.x, box.y, box.width, box.height]
    except NotImplementedError:
        place = [0, 0, 0, 0]
    states = sorted(pyatspi.stateToString(state) for state in accessible.getState().getStates())
    return {
        "depth": depth,
        "role": role_of(accessible),
        "name": accessible.name,
        "description": accessible.description,
        "text": text(accessible),
        "actions": actions(accessible),
        "states": states,
        "labels": labels(accessible),
        "place": place,
    }


def focus(app: str, window: str = "") -> Iterator[tuple[int, Any]]:
    """Yield the focused object in the windows whose title matches; for the current item of a list, its list."""
    for program in pyatspi.Registry.getDesktop(0):
        if program is not None and program.name == app:
            for top in program:
                if top is not None and re.search(window, top.name):
                    yield from focused_in(top)


def focused_in(accessible: Any, depth: int = 0) -> Iterator[tuple[int, Any]]:
    """Yield the focused object inside another, looking only at visible ones.

    The innermost comes first: a page that hands its focus on to a part says that it has the focus, too.
    """
    if accessible.getRole() not in (pyatspi.ROLE_LIST, pyatspi.ROLE_TABLE):
        for index in range(accessible.childCount):
            child = accessible.getChildAtIndex(index)
            if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
                yield from focused_in(child, depth + 1)
    if depth and accessible.getState().contains(pyatspi.STATE_FOCUSED):
        yield depth, accessible


def matching(app: str, name: str, role: str = "") -> Iterator[Any]:
    """Yield the objects of this name (and role); mnemonic marks are ignored."""
    for _, accessible in accessibles(app):
        if accessible.name.replace("&", "") == name and role in ("", role_of(accessible)):
            yield accessible


def press(app: str, name: str, role: str = "") -> bool:
    """Do the first action of the first object of this name that has one."""
    for accessible in matching(app, name, role):
        if actions(accessible):
            return bool(accessible.queryAction().doAction(0))
    return False


def put(app: str, name: str, value: str) -> bool:
    """Set the text of the first editable object of this name."""
    for accessible in matching(app, name):
        try:
            return bool(accessible.queryEditableText().setTextContents(value))
        except NotImplementedError:
            continue
    return False


def main(command: str, *rest: str) -> None:
    """Print the answer to one question."""
    if command == "tree":
        print(json.dumps([node(depth, accessible) for depth, accessible in accessibles(*rest)]))
    elif command == "focus":
        print(json.dumps([node(depth, accessible) for depth, accessible in focus(*rest)]))
    elif command == "press":
        print(json.dumps(press(*rest)))
    else:
        print(json.dumps(put(*rest)))


if __name__ == "__main__":
    main(*sys.argv[1:])
