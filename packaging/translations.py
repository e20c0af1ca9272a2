"""Keep the catalogues: collect the English texts, update each language, check them.

    python packaging/translations.py new fr     start a language
    python packaging/translations.py update     collect again, carry into every language
    python packaging/translations.py compile    write the .mo files that the program reads, where a .po is newer
    python packaging/translations.py check      fail if that would change anything, or a translation is broken

What is collected: _("..."), N_("..."), ngettext("...", "...", n) and Text(N_("one"), {...}, N_("many")) in the
package, and the words of resources/tips/. A comment that begins with `# L10N:` above goes to the translators.
"""

import ast
import io
import string
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
DOMAIN = "follow_up_desk"
PACKAGE = "follow_up_desk"
TIPS = "resources/tips"
LOCALES = "resources/locale"
MARKS = ("_", "N_")
TIP_WORDS = {"tip": ("text", "detail"), "ten_tip": ("title", "text")}
# These would change with every run or every version of Babel.
RESTLESS = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator', '"Report-Msgid-Bugs-To')
HEADER = "# Words of Follow-Up Desk.\n# Made by packaging/translations.py; only the msgstr lines are yours."

Found = tuple[str | tuple[str, str], int]


class Fault(Exception):  # noqa: N818 - it is told to the person, with its place
    """Say what is wrong, and where."""


# --- collecting -----------------------------------------------------------------


def _literal(node: ast.expr) -> str | None:
    """Return the text of a literal, also inside N_(); None for a text only known at run time."""
    if isinstance(node, ast.Call) and _name(node) in MARKS and node.args:
        return _literal(node.args[0])
    if isinstance(node, ast.JoinedStr | ast.BinOp):
        raise Fault(f"line {node.lineno}: words for the catalogue must be one plain string, not made from pieces")
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _name(call: ast.Call) -> str:
    function = call.func
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )


def _plural(call: ast.Call) -> tuple[ast.expr, ast.expr] | None:
    """Return the two forms of a call that has a plural."""
    if _name(call) == "ngettext" and len(call.args) >= 2:
        return call.args[0], call.args[1]
    if _name(call) == "Text" and call.args:
        named = [keyword.value for keyword in call.keywords if keyword.arg == "plural"]
        if many := [*call.args[2:3], *named]:
            return call.args[0], many[0]
    return None


def _texts(source: str) -> Iterator[Found]:
    """Yield the texts of a module: first pairs of singular and plural, then the others."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    paired: set[int] = set()
    for call in calls:
        if forms := _plural(call):
            one, many = (_literal(form) for form in forms)
            if one and many:
                paired |= {id(form) for form in forms}
                yield (one, many), call.lineno
    for call in calls:
        if _name(call) in MARKS and call.args and id(call) not in paired and (words := _literal(call.args[0])):
            yield words, call.lineno


def _hints(lines: list[str], line: int) -> list[str]:
    """Return the hint for translators that stands right above a line."""
    above = lines[line - 2].strip() if line > 1 else ""
    return [above.removeprefix("# L10N:").strip()] if above.startswith("# L10N:") else []


def _from_package(catalog: Catalog, root: Path) -> None:
    for path in sorted((root / PACKAGE).rglob("*.py")):
        place = path.relative_to(root).as_posix()
        source = path.read_text(encoding="utf-8")
        try:
            found = sorted(_texts(source), key=lambda words: words[1])
        except Fault as fault:
            raise Fault(f"{place}: {fault}") from None
        for words, line in found:
            catalog.add(words, locations=[(place, line)], auto_comments=_hints(source.splitlines(), line))


def _from_tips(catalog: Catalog, root: Path) -> None:
    for path in sorted((root / TIPS).glob("*.toml")):
        place = path.relative_to(root).as_posix()
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        for table, names in TIP_WORDS.items():
            for number, entry in enumerate(tables.get(table, [])):
                for name in names:
                    if words := entry.get(name):
                        hint = (
                            f"{name} of the tip {entry['key']}"
                            if "key" in entry
                            else f"{name} of tip {entry['number']}"
                        )
                        catalog.add(words, locations=[(place, number)], auto_comments=[hint])


def _empty(language: str | None = None) -> Catalog:
    return Catalog(
        language, DOMAIN, HEADER, project="Follow-Up Desk", version="1", language_team="", charset="utf-8", fuzzy=False
    )


def collected(root: Path = ROOT) -> Catalog:
    """Return a catalogue of all English texts."""
    catalog = _empty()
    _from_package(catalog, root)
    _from_tips(catalog, root)
    return catalog


# --- writing --------------------------------------------------------------------


def _written(catalog: Catalog) -> str:
    """Return a catalogue as text that changes only when its texts do: no dates, no line numbers."""
    out = io.BytesIO()
    write_po(out, catalog, width=110, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    lines = out.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(RESTLESS))


def _read(path: Path, language: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN, abort_invalid=True)


def _updated(path: Path, template: Catalog) -> Catalog:
    """Return a language's catalogue with the current texts; a changed one starts untranslated."""
    catalog = _read(path, path.parents[1].name)
    catalog.update(template, no_fuzzy_matching=True)
    catalog.header_comment, catalog.fuzzy = "\n".join([HEADER, *_glossary(path)]), False
    return catalog


def _glossary(path: Path) -> list[str]:
    """Return the translators' notes at the head of their file, below the two generated lines."""
    head = path.read_text(encoding="utf-8").partition("msgid")[0].splitlines()
    return [line for line in head if line.startswith("#") and line not in {*HEADER.splitlines(), "#, fuzzy"}]


def _catalogues(root: Path) -> list[Path]:
    return sorted((root / LOCALES).glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def _wanted(root: Path) -> dict[Path, str]:
    """Return what each catalogue should hold."""
    template = collected(root)
    wanted = {root / LOCALES / f"{DOMAIN}.pot": _written(template)}
    return wanted | {path: _written(_updated(path, template)) for path in _catalogues(root)}


def update(root: Path = ROOT) -> None:
    """Update every catalogue."""
    for path, text in _wanted(root).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def compile_all(root: Path = ROOT) -> list[Path]:
    """Write the compiled file of each catalogue that has none or an older one; return those written."""
    written = []
    for path in _catalogues(root):
        compiled = path.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime_ns < path.stat().st_mtime_ns:
            part = path.with_suffix(".part")
            with part.open("wb") as file:
                write_mo(file, _read(path, path.parents[1].name))
            part.replace(compiled)
            written.append(compiled)
    return written


def new(language: str, root: Path = ROOT) -> Path:
    """Create the catalogue of a new language."""
    try:
        Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        raise Fault(f"{language} is not a language Babel knows, such as fr or pt_BR") from None
    path = root / LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    if path.exists():
        raise Fault(f"{path.relative_to(root)} is already there")
    path.parent.mkdir(parents=True)
    path.write_text(_written(_empty(language)), encoding="utf-8")
    update(root)
    return path


# --- checking -------------------------------------------------------------------


def _blanks(words: str) -> frozenset[str]:
    """Return the {names} in a message."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(words) if name is not None)


def _forms(words: object) -> list[str]:
    return (
        [words]
        if isinstance(words, str)
        else [form for form in words if form]
        if isinstance(words, tuple | list)
        else []
    )


def _broken(message: Message) -> str:
    """Return what is wrong with one translation, or an empty text."""
    if message.fuzzy:
        return "is marked fuzzy"
    allowed = {_blanks(form) for form in _forms(message.id)}
    for form in _forms(message.string):
        try:
            if form and _blanks(form) not in allowed:
                return "has other {names} than the English"
        except ValueError:
            return "has a brace that is not closed"
    return ""


def problems(root: Path = ROOT) -> list[str]:
    """Return everything that is wrong with the catalogues, one sentence each."""
    found = []
    for path, text in _wanted(root).items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            found.append(f"{path.relative_to(root).as_posix()} is not current: run make translations")
    for path in _catalogues(root):
        wrong = [(message, _broken(message)) for message in _read(path, path.parents[1].name) if message.id]
        found += [f"{path.relative_to(root)}: {_forms(message.id)[0]!r} {why}" for message, why in wrong if why]
    return found


def main(arguments: list[str]) -> int:
    """Run the command that the arguments name."""
    match arguments:
        case ["new", language]:
            print(f"now translate {new(language).relative_to(ROOT)}")
        case ["update"]:
            update()
        case ["compile"]:
            compile_all()
        case ["check"]:
            for problem in (found := problems()):
                print(problem, file=sys.stderr)
            return 1 if found else 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Fault as fault:
        print(fault, file=sys.stderr)
        sys.exit(1)
