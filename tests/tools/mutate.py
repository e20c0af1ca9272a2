"""Break the program in small ways and see whether a test notices.

usage: python -m tests.tools.mutate [--sample N] [--seed N] [PATTERN[:LINE] …]

PATTERN names files below follow_up_desk, such as core/rules/*.py, store/*.py, ui/forms/interview_form.py:156;
without one, the planner and the promise reader. Each mutant changes one comparison, operator, number or condition of
one module (in `ui` no number and no sum: most are pixels); a forked child, one for each core, runs the tests of its
folder against it and stops at the first failure. What survives is printed with its line: either a test is missing
there, or the change makes no difference. No part of `make test`.
"""

import argparse
import ast
import copy
import importlib.abc
import importlib.util
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "follow_up_desk"
PLANNER = (
    "core/rules/*.py",
    "core/inquiry_dates.py",
    "core/workdays.py",
    "core/local_time.py",
    "core/open_promises.py",
    "core/promise_history.py",
    "core/recipients.py",
    "core/history.py",
    "core/planner.py",
    "core/contact_*.py",
    "core/promises/*.py",
)
FIRST = ("reader", "edges", "timing_defaults", "contexts", "every_number", "contact_pressure")
ELSEWHERE = ("promises", "promises_edges", "small_scope")
TIMEOUT_S = {"core": 120, "store": 120, "ui": 240}
SWAPS: dict[type, type] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}


def places(tree: ast.AST, sums: bool = True) -> Iterator[tuple[int, int, int]]:
    """Yield line, place in the walk through the tree, and which change of that place."""
    settings = _settings(tree)
    for place, node in enumerate(ast.walk(tree)):
        if node in settings or (not sums and _is_sum(node)):
            continue
        for kind in range(_kinds(node)):
            if _change(copy.deepcopy(node), kind):
                yield getattr(node, "lineno", 0), place, kind


def _is_sum(node: ast.AST) -> bool:
    return isinstance(node, ast.BinOp) or (isinstance(node, ast.Constant) and type(node.value) is int)


def changed(source: str, place: int, kind: int) -> tuple[str, str]:
    """Return what was changed at that place, and the changed source."""
    tree = ast.parse(source)
    node = next(node for at, node in enumerate(ast.walk(tree)) if at == place)
    return _change(node, kind), ast.unparse(tree)


def _settings(tree: ast.AST) -> set[ast.AST]:
    """Return what stands in decorators and class keywords: it says how a class is made, not what it does."""
    owners = [n for n in ast.walk(tree) if isinstance(n, ast.ClassDef | ast.FunctionDef)]
    said = [part for owner in owners for part in (*owner.decorator_list, *getattr(owner, "keywords", ()))]
    return {part for top in said for part in ast.walk(top)}


def _kinds(node: ast.AST) -> int:
    if isinstance(node, ast.Compare):
        return len(node.ops)
    return 1


def _change(node: ast.AST, kind: int) -> str:
    if isinstance(node, ast.Compare) and type(node.ops[kind]) in SWAPS:
        return _swap(node.ops, kind)
    if isinstance(node, ast.BoolOp):
        node.op, before = SWAPS[type(node.op)](), node.op
        return f"{_name(before)} -> {_name(node.op)}"
    if isinstance(node, ast.BinOp) and type(node.op) in SWAPS:
        node.op, before = SWAPS[type(node.op)](), node.op
        return f"{_name(before)} -> {_name(node.op)}"
    if isinstance(node, ast.Constant) and type(node.value) is int:
        node.value += 1
        return f"{node.value - 1} -> {node.value}"
    if isinstance(node, ast.Constant) and type(node.value) is bool:
        node.value = not node.value
        return f"{not node.value} -> {node.value}"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NAMES:
        before_name, node.func.id = node.func.id, NAMES[node.func.id]
        return f"{before_name} -> {node.func.id}"
    if isinstance(node, ast.If | ast.IfExp) and ast.unparse(node.test) != "TYPE_CHECKING":
        node.test = ast.UnaryOp(ast.Not(), node.test)
        return "condition turned round"
    return ""


def _swap(ops: list[ast.cmpop], kind: int) -> str:
    before = ops[kind]
    ops[kind] = SWAPS[type(before)]()
    return f"{_name(before)} -> {_name(ops[kind])}"


def _name(node: ast.AST) -> str:
    return type(node).__name__


class Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Load one module from changed source."""

    def __init__(self, name: str, path: Path, source: str) -> None:
        self.name, self.path, self.source = name, path, source

    def find_spec(self, name: str, path: object, target: ModuleType | None = None) -> object:
        if name != self.name:
            return None
        package = [str(self.path.parent)] if self.path.name == "__init__.py" else None
        spec = importlib.util.spec_from_loader(name, self, is_package=package is not None)
        if spec and package:
            spec.submodule_search_locations = package
        return spec

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.source, str(self.path), "exec"), module.__dict__)


class Mutant(NamedTuple):
    """Hold where a module is changed: its file and text, the line, the place in its tree and which change."""

    path: Path
    source: str
    line: int
    place: int
    kind: int

    @property
    def module(self) -> str:
        """Return the dotted name of the module that is changed."""
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def room(self) -> str:
        """Return the room it lies in: core, store, ui or another."""
        return self.path.relative_to(PACKAGE).parts[0]

    def changed(self) -> tuple[str, str]:
        """Return what was changed, and the changed source."""
        return changed(self.source, self.place, self.kind)


def alive(mutants: Iterable[Mutant]) -> Iterator[tuple[Mutant, bool]]:
    """Yield each mutant and whether all tests passed on it; as many are tried at once as there are cores."""
    running: dict[int, Mutant] = {}
    for mutant in mutants:
        if len(running) == (os.cpu_count() or 1):
            yield _ended(running)
        running[_started(mutant)] = mutant
    while running:
        yield _ended(running)


def _ended(running: dict[int, Mutant]) -> tuple[Mutant, bool]:
    child, status = os.wait()
    return running.pop(child), status == 0


def _started(mutant: Mutant) -> int:
    child = os.fork()
    if child:
        return child
    signal.alarm(TIMEOUT_S.get(mutant.room, max(TIMEOUT_S.values())))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(1, 2)
    sys.meta_path.insert(0, Changed(mutant.module, mutant.path, mutant.changed()[1]))
    try:
        code = int(pytest.main(_arguments(mutant)))
        if mutant.room == "core":
            code = code or _small_scope(mutant.module)
    except BaseException:
        code = 1
    os._exit(code)


def _arguments(mutant: Mutant) -> list[str]:
    """Return what pytest is called with; core's tests need neither fixtures nor Qt."""
    tests = [str(test) for test in dict.fromkeys((*_naming(mutant), *_nearest(mutant)))]
    if mutant.room == "core":
        return ["-x", "-q", "-c", os.devnull, "--noconftest", "--rootdir", str(ROOT), *tests]
    return ["-x", "-q", "-p", "pytestqt.plugin", "-p", "no:cacheprovider", *tests]


def _naming(mutant: Mutant) -> list[Path]:
    """Return the tests of its room that name the module: most likely they notice."""
    tests = sorted((ROOT / "tests" / mutant.room).rglob("test_*.py"))
    return [test for test in tests if f"{mutant.module} import" in test.read_text(encoding="utf-8")]


def _nearest(mutant: Mutant) -> list[Path]:
    """Return the tests of its folder; in core those of all rules. A whole room would take minutes for each mutant."""
    inside = mutant.path.relative_to(PACKAGE)
    if mutant.room != "core":
        return sorted((ROOT / "tests" / inside.parent).glob("test_*.py"))
    folder = ROOT / "tests" / "core"
    if "promises" in inside.parts:
        return sorted(folder.glob("test_promises*.py"))
    rest = [test for test in sorted(folder.glob("test_*.py")) if test.stem.removeprefix("test_") not in ELSEWHERE]
    return [*(folder / f"test_{name}.py" for name in FIRST), *rest]


def _small_scope(name: str) -> int:
    if ".promises" in name:
        return 0
    from follow_up_desk.core.enumerations import Profile
    from tests.core.small_scope import World, explore

    for country, weekday, profile in (("US", 3, Profile.TEN_TIPS), ("GB", 1, Profile.EMAIL_FIRST)):
        explore(World(country, weekday, profile), "wide", 2)
    return 0


def _wanted(patterns: Sequence[str]) -> Iterator[Mutant]:
    for pattern in patterns:
        files, _, line = pattern.partition(":")
        for path in sorted(PACKAGE.glob(files)):
            source = path.read_text(encoding="utf-8")
            for at, place, kind in places(ast.parse(source), sums="ui" not in path.relative_to(PACKAGE).parts):
                if not line or at == int(line):
                    yield Mutant(path, source, at, place, kind)


def _sample(mutants: Iterable[Mutant], size: int, seed: int) -> list[Mutant]:
    found = list(mutants)
    return random.Random(seed).sample(found, size) if 0 < size < len(found) else found


def main(arguments: Sequence[str]) -> None:
    """Try the mutants; print those that nobody noticed, and a sum for each module."""
    parser = argparse.ArgumentParser(prog="python -m tests.tools.mutate")
    parser.add_argument("patterns", nargs="*", default=PLANNER)
    parser.add_argument("--sample", type=int, default=0, help="try only so many, chosen at random")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.chdir(ROOT)
    hypothesis.settings.register_profile("quick", max_examples=10, database=None, deadline=None, derandomize=True)
    hypothesis.settings.load_profile("quick")
    tried, lived = Counter[str](), Counter[str]()
    for mutant, survived in alive(_sample(_wanted(options.patterns), options.sample, options.seed)):
        name = str(mutant.path.relative_to(PACKAGE))
        tried[name] += 1
        lived[name] += survived
        if survived:
            print(f"{name}:{mutant.line}: {mutant.changed()[0]}", flush=True)
    for name in sorted(tried):
        print(f"# {name}: {lived[name]} of {tried[name]} alive")
    print(f"# all: {lived.total()} of {tried.total()} alive")


if __name__ == "__main__":
    main(sys.argv[1:])
