"""Look at programs as a screen reader does. Debian's own Python has pyatspi, so it runs this as a command:

    /usr/bin/python3 atspi.py tree APP | focus APP [WINDOW] | press APP NAME [ROLE] | type APP NAME TEXT

Prints one JSON answer: a list of nodes for tree and focus, else whether it was done.
"""

import json
import re
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi


def walk(thing: Any, depth: int = 0) -> Iterator[tuple[int, Any]]:
    """Yield a thing and all that is in it; what vanishes meanwhile is left out."""
    yield depth, thing
    for index in range(thing.childCount):
        child = thing.getChildAtIndex(index)
        if child is not None:
            yield from walk(child, depth + 1)


def things(app: str) -> Iterator[tuple[int, Any]]:
    """Yield everything in the programs of this name."""
    desk = pyatspi.Registry.getDesktop(0)
    for program in desk:
        if program is not None and program.name == app:
            yield from walk(program)


def actions(thing: Any) -> list[str]:
    """Return the names of what can be done with a thing."""
    try:
        found = thing.queryAction()
    except NotImplementedError:
        return []
    return [found.getName(index) for index in range(found.nActions)]


def text(thing: Any) -> str | None:
    """Return the text a thing holds, if it holds any."""
    try:
        return str(thing.queryText().getText(0, -1))
    except NotImplementedError:
        return None


def labels(thing: Any) -> list[str]:
    """Return the names of what labels a thing; a choice is called by its value, its label is a relation."""
    kinds = [
        relation for relation in thing.getRelationSet() if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
    ]
    return [relation.getTarget(index).name for relation in kinds for index in range(relation.getNTargets())]


def role_of(thing: Any) -> str:
    """Return the role of a thing by the name it had before at-spi2 2.56, which calls a push button a button."""
    role = str(thing.getRoleName())
    return "push button" if role == "button" else role


def node(depth: int, thing: Any) -> dict[str, Any]:
    """Return what a test may want to know of a thing."""
    try:
        box = thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        place = [box.x, box.y, box.width, box.height]
    except NotImplementedError:
        place = [0, 0, 0, 0]
    states = sorted(pyatspi.stateToString(state) for state in thing.getState().getStates())
    return {
        "depth": depth,
        "role": role_of(thing),
        "name": thing.name,
        "description": thing.description,
        "text": text(thing),
        "actions": actions(thing),
        "states": states,
        "labels": labels(thing),
        "place": place,
    }


def focus(app: str, window: str = "") -> Iterator[tuple[int, Any]]:
    """Yield what has the focus in the windows whose title matches; for the current item of a list, its list."""
    for program in pyatspi.Registry.getDesktop(0):
        if program is not None and program.name == app:
            for top in program:
                if top is not None and re.search(window, top.name):
                    yield from focused_in(top)


def focused_in(thing: Any, depth: int = 0) -> Iterator[tuple[int, Any]]:
    """Yield what has the focus inside a thing, looking only at what is to be seen."""
    states = thing.getState()
    if depth and states.contains(pyatspi.STATE_FOCUSED):
        yield depth, thing
    if thing.getRole() in (pyatspi.ROLE_LIST, pyatspi.ROLE_TABLE):
        return
    for index in range(thing.childCount):
        child = thing.getChildAtIndex(index)
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            yield from focused_in(child, depth + 1)


def matching(app: str, name: str, role: str = "") -> Iterator[Any]:
    """Yield the things of this name (and role); mnemonic marks do not count."""
    for _, thing in things(app):
        if thing.name.replace("&", "") == name and role in ("", role_of(thing)):
            yield thing


def press(app: str, name: str, role: str = "") -> bool:
    """Do the first action of the first thing of this name that has one."""
    for thing in matching(app, name, role):
        if actions(thing):
            return bool(thing.queryAction().doAction(0))
    return False


def put(app: str, name: str, value: str) -> bool:
    """Set the text of the first thing of this name that can be edited."""
    for thing in matching(app, name):
        try:
            return bool(thing.queryEditableText().setTextContents(value))
        except NotImplementedError:
            continue
    return False


def main(command: str, *rest: str) -> None:
    """Print the answer to one question."""
    if command == "tree":
        print(json.dumps([node(depth, thing) for depth, thing in things(*rest)]))
    elif command == "focus":
        print(json.dumps([node(depth, thing) for depth, thing in focus(*rest)]))
    elif command == "press":
        print(json.dumps(press(*rest)))
    else:
        print(json.dumps(put(*rest)))


if __name__ == "__main__":
    main(*sys.argv[1:])
