"""The code rules that a machine can check."""

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import follow_up_desk

pytestmark = pytest.mark.only_on("linux", why="the sources are the same everywhere")

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "follow_up_desk"
MODULES = sorted(PACKAGE.rglob("*.py"))
SOURCES = sorted(path for path in (*MODULES, *(ROOT / "tests").rglob("*.py")) if "__pycache__" not in path.parts)

# Split a module before raising a limit.
FILE_LINES, FUNCTION_LINES, PUBLIC_METHODS = 250, 30, 12

MAY_READ_THE_CLOCK = {"app.py", "cli.py"}
CLOCK_READS = re.compile(
    r"(^|\.)(datetime\.(now|today|utcnow)|date\.today|time\.(time|time_ns|localtime|gmtime)"
    r"|QDateTime\.current\w+|QDate\.currentDate|QTime\.currentTime)$"
)
# core is handed everything; it opens nothing and waits for nothing.
NOT_IN_CORE = set(
    "asyncio gettext io locale os pathlib shutil socket sqlite3 subprocess tempfile threading time".split()
)

# Where people's own machines and mirrors would leak in; put together so that this file names none.
LEAKS = re.compile(
    "|".join(
        (
            r"(?<![\w.])/" + r"(work|root)/",
            "/tmp/" + "brief",
            r"shared/" + r"(rig|knowledge|design|contract)",
            "pypi" + r"\.org",
            "python" + r"hosted\.org",
            "registry" + r"\.npmjs",
            "deb" + r"\.debian\.org",
            "archive" + r"\.ubuntu\.com",
        )
    ).encode()
)
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__", ".hypothesis"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name in NOT_OURS:  # .git is a file in a worktree
            continue
        if path.is_dir():
            if not path.name.endswith("_cache") and not path.is_symlink():
                yield from _files(path)
        elif path.suffix != ".pyc" and path.name not in NOT_OURS:  # .git is a file in a worktree
            yield path


def _calls(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.lineno


def test_every_package_imports_only_what_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    from importlinter.cli import lint_imports  # not on Windows

    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0


def test_core_stands_on_the_standard_library_and_msgspec_alone() -> None:
    strangers = []
    for path in sorted((PACKAGE / "core").rglob("*.py")):
        for node in ast.walk(_tree(path)):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            strangers += [f"{_name(path)}: {name}" for name in names if not _may_core_import(name)]
    assert strangers == []


def _may_core_import(name: str) -> bool:
    top = name.partition(".")[0]
    if top == "follow_up_desk":
        return name.startswith("follow_up_desk.core")
    return top == "msgspec" or (top in sys.stdlib_module_names and top not in NOT_IN_CORE)


def _mapped() -> dict[str, list[str]]:
    """Return what the map names in each package: modules, and packages with a slash."""
    names: dict[str, list[str]] = {"": []}
    package = ""
    for indent, line in re.findall(r"^( {4}| {6})(\S.*? {4})", follow_up_desk.__doc__ or "", re.MULTILINE):
        if len(indent) == 4:
            package = line.split()[0]
        names.setdefault(package if len(indent) == 6 else "", []).extend(line.split())
    return names


def _present(folder: Path) -> list[str]:
    packages = [f"{path.parent.name}/" for path in folder.glob("*/__init__.py")]
    return sorted(packages + [path.stem for path in folder.glob("*.py") if path.name != "__init__.py"])


def test_the_map_names_each_module_once() -> None:
    """In the top level and in the packages that it lists, every module and package has its place."""
    mapped = _mapped()
    assert {"core/", "ui/", "store/", "content/", "exchange/"} < set(mapped)
    assert {package: sorted(names) for package, names in mapped.items()} == {
        package: _present(PACKAGE / package) for package in mapped
    }


def test_every_folder_of_modules_is_a_package() -> None:
    assert {path.parent for path in MODULES if not (path.parent / "__init__.py").exists()} == set()


def test_files_stay_small() -> None:
    lengths = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: lines for name, lines in lengths.items() if lines > FILE_LINES} == {}


def test_functions_stay_small() -> None:
    long = {}
    for path in MODULES:
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    long[f"{_name(path)}:{node.name}"] = lines
    assert long == {}


def test_classes_stay_small() -> None:
    big = {}
    for path in MODULES:
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.ClassDef):
                methods = [part.name for part in node.body if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)]
                public = [method for method in methods if not method.startswith("_")]
                if len(public) > PUBLIC_METHODS:
                    big[f"{_name(path)}:{node.name}"] = len(public)
    assert big == {}


def test_a_function_is_a_function() -> None:
    """Where a closure or a bound method does, no class is made that can be called."""
    callable_classes = [
        f"{_name(path)}:{node.name}"
        for path in MODULES
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ClassDef)
        if any(isinstance(part, ast.FunctionDef) and part.name == "__call__" for part in node.body)
    ]
    assert callable_classes == []


def test_only_app_and_cli_read_the_clock() -> None:
    reads = [
        f"{_name(path)}:{line} {call}"
        for path in MODULES
        if path.relative_to(PACKAGE).as_posix() not in MAY_READ_THE_CLOCK
        for call, line in _calls(path)
        if CLOCK_READS.search(call)
    ]
    assert reads == []


def _does_zone_arithmetic(node: ast.AST) -> bool:
    match node:
        case ast.ImportFrom(module="zoneinfo") | ast.Import(names=[ast.alias(name="zoneinfo")]):
            return True
        case ast.Call(func=ast.Attribute(attr="astimezone" | "combine" | "utcoffset" | "dst")):
            return True
        case ast.Call(func=ast.Attribute(attr="replace"), keywords=keywords):
            return any(keyword.arg in ("tzinfo", "fold") for keyword in keywords)
    return False


def test_only_local_time_does_zone_arithmetic() -> None:
    home = PACKAGE / "core" / "local_time.py"
    found = {
        path: [f"{_name(path)}:{node.lineno}" for node in ast.walk(_tree(path)) if _does_zone_arithmetic(node)]
        for path in MODULES
    }
    assert found.pop(home)
    assert [place for places in found.values() for place in places] == []


def test_no_test_sleeps_a_fixed_time() -> None:
    bench = {ROOT / "tests" / "bench" / name for name in ("__main__.py", "programs.py", "peers.py")}
    may_sleep = {ROOT / "tests" / "desktop" / "waiting.py", *bench}
    sleeps = [
        f"{_name(path)}:{line} {call}"
        for path in SOURCES
        if path not in may_sleep
        for call, line in _calls(path)
        if call in ("time.sleep", "sleep", "qtbot.wait", "QTest.qWait", "QTest.qSleep")
    ]
    assert sleeps == []


def test_the_catalogues_are_current() -> None:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    translations = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(translations)
    assert translations.problems() == []


def test_packaging_is_no_package() -> None:
    """With an __init__.py it would shadow PyPI's packaging, which pip and pytest import."""
    assert list((ROOT / "packaging").rglob("__init__.py")) == []


def test_no_file_names_a_machine_or_a_registry() -> None:
    leaks = []
    for path in _files(ROOT):
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            if found := LEAKS.search(line):
                leaks.append(f"{_name(path)}:{number}: {found[0].decode()}")
    assert leaks == []
