"""Fill a template: a small, sandboxed part of jinja2, with a visible blank wherever a value is not known.

Allowed are names, `default`, `upper`, `lower`, `title`, `if`, comparisons and `and`, `or`, `not`;
everything else is refused before it is compiled, with its line. jinja2 is imported with this file,
so import this file when words are needed, not before.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2 import Template as Compiled
from jinja2.sandbox import ImmutableSandboxedEnvironment
from msgspec import Struct, structs

from follow_up_desk.content import template_errors
from follow_up_desk.core.templates import Template
from follow_up_desk.core.unseen import one_line, without_unseen
from follow_up_desk.core.wording import N_, UserError

SOURCE_BYTES, OUTPUT_BYTES, NESTING = 16 * 1024, 64 * 1024, 40
CACHED = 256  # compiled sources: one language's templates and phrases
FILTERS = ("default", "upper", "lower", "title")
_ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Filter, nodes.Const, nodes.If),
    *(nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand),
)
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_RESERVED = frozenset(
    {"self", "super", "caller", "varargs", "kwargs", "loop", "range", "cycler", "joiner", "namespace"}
)
_UNTIDY = (
    (re.compile(r"[ \t]+\n"), "\n"),
    (re.compile(r"\n{3,}"), "\n\n"),
    (re.compile(r"(?<=\w)\.\.(?=\s|$)"), "."),  # "at 10 a.m." at the end of a sentence
    (re.compile("\ue000(?= \\w)"), ","),  # "on Thursday, October 15, about ..."
    (re.compile("\ue000"), ""),
)
_WORD = re.compile(r"\w")


class FilledTemplate(Struct, frozen=True):
    """Hold the filled text; `missing` names the blanks that show as "[what belongs here]"."""

    subject: str
    body: str
    missing: tuple[str, ...] = ()


def fill(template: Template, facts: Mapping[str, str], brief: bool = False) -> FilledTemplate:
    """Return the template's text filled with the known values; an unknown value shows as a blank."""
    subject, body = template.texts(brief, familiar="familiar" in facts)
    missing: list[str] = []
    head = _render(subject, _Filling({k: one_line(v) for k, v in facts.items()}, template, missing))
    text = _render(body, _Filling({k: without_unseen(v) for k, v in facts.items()}, template, missing))
    return FilledTemplate(_with_capital(one_line(_tidy(head))), _tidy(text), tuple(dict.fromkeys(missing)))


def names_in(template: Template, brief: bool = False) -> tuple[str, ...]:
    """Return the names that a template uses, those in its phrases included, in order."""
    found: dict[str, None] = {}
    waiting = [source for source in template.texts(brief) if source]
    while waiting:
        for name in check_template(waiting.pop(0)):
            if name in template.phrases and name not in found:
                waiting.append(template.phrases[name])
            found[name] = None
    return tuple(name for name in found if name not in template.phrases)


def _with_capital(subject: str) -> str:
    """Return a subject that begins with a capital, unless its first word has one elsewhere, such as "iOS"."""
    first = subject.partition(" ")[0]
    return subject[:1].upper() + subject[1:] if first.islower() else subject


def _tidy(text: str) -> str:
    """Return a text without the spaces, empty lines and second full stops that a value may leave behind."""
    text = without_unseen(text)
    for pattern, instead in _UNTIDY:
        text = pattern.sub(instead, text)
    return text.strip()


@lru_cache(CACHED)
def check_template(source: str) -> tuple[str, ...]:
    """Return the names a template source uses, in order, or refuse it with line and reason."""
    if len(source.encode("utf-8", "replace")) > SOURCE_BYTES:
        raise UserError(N_("This template is longer than 16 kB."))
    tree = _parsed(source)
    names = []
    for node, depth in _walk(tree):
        _check_node(node, depth)
        if isinstance(node, nodes.Name):
            names.append(node.name)
    return tuple(dict.fromkeys(names))


def blank_text(name: str, hints: Mapping[str, str]) -> str:
    """Return the text shown for a missing name."""
    return f"[{hints.get(name) or name.replace('_', ' ')}]"


def count_words(text: str) -> int:
    """Count the words of a text; punctuation that stands alone does not count."""
    return sum(1 for word in text.split() if _WORD.search(word))


def _template_error(line: int, reason: str, **values: Any) -> UserError:
    return UserError(reason, line=line, **values)


def _parsed(source: str) -> nodes.Template:
    try:
        return _ENVIRONMENT.parse(source)
    except TemplateSyntaxError as fault:
        raise template_errors.template_error(fault.lineno, fault.message or "") from None
    except (RecursionError, MemoryError):
        raise _template_error(1, N_("Line {line}: this is nested too deeply")) from None


def _walk(tree: nodes.Node) -> Iterator[tuple[nodes.Node, int]]:
    waiting: list[tuple[nodes.Node, int]] = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        waiting += [(child, depth + 1) for child in reversed(list(node.iter_child_nodes()))]


def _check_node(node: nodes.Node, depth: int) -> None:
    if depth > NESTING:
        raise _template_error(node.lineno, N_("Line {line}: this is nested too deeply"))
    if not isinstance(node, _ALLOWED):
        what = type(node).__name__.lower()
        raise _template_error(node.lineno, N_("Line {line}: “{what}” is not available in templates"), what=what)
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        raise _template_error(node.lineno, N_("Line {line}: there is no filter “{what}”"), what=node.name)
    if isinstance(node, nodes.Operand) and node.op not in ("eq", "ne"):
        raise _template_error(node.expr.lineno, N_("Line {line}: only == and != compare here"))
    if isinstance(node, nodes.Name) and (not _NAME.fullmatch(node.name) or node.name in _RESERVED):
        raise _template_error(node.lineno, N_("Line {line}: “{what}” cannot be a blank"), what=node.name)


class _Filling(Struct, frozen=True):
    """Hold what fills a source: the known values, the phrases and hints of its language, and what turns out missing."""

    known: Mapping[str, str]
    template: Template
    missing: list[str]

    def value(self, name: str) -> Any:
        """Return a known value, a phrase, or what stands in for an unknown value."""
        if known := self.known.get(name):
            return known
        if name in self.template.phrases:
            return _Phrase(self.template.phrases[name], self)
        return _Missing(name, blank_text(name, self.template.blanks), self.missing)


class _Phrase:
    """Fill in a phrase of the language where it is used: it may be empty, and may have blanks of its own."""

    def __init__(self, source: str, filling: _Filling) -> None:
        self._source, self._filling = source, filling

    def __bool__(self) -> bool:
        return bool(_render(self._source, structs.replace(self._filling, missing=[])).strip())

    def __str__(self) -> str:
        return _render(self._source, self._filling).strip()


class _Missing:
    """Stand in for an unknown value: false in a condition, a blank in the text."""

    def __init__(self, name: str, shown: str, missing: list[str]) -> None:
        self._name, self._shown, self._missing = name, shown, missing

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        self._missing.append(self._name)
        return self._shown


def _default(value: Any, fallback: Any = "") -> Any:
    return value if value else fallback


def _environment() -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)
    made.globals.clear()
    made.tests.clear()
    made.filters = {name: made.filters[name] for name in FILTERS}
    made.filters["default"] = _default
    return made


_ENVIRONMENT = _environment()


@lru_cache(CACHED)
def _compiled(source: str) -> Compiled:
    return _ENVIRONMENT.from_string(source)


def _render(source: str, filling: _Filling) -> str:
    values = {name: filling.value(name) for name in check_template(source)}
    pieces, size = [], 0
    try:
        for piece in _compiled(source).generate(values):
            size += len(piece.encode("utf-8", "replace"))
            if size > OUTPUT_BYTES:
                raise UserError(N_("With what is filled in, this text is longer than 64 kB."))
            pieces.append(piece)
    except (TemplateError, SyntaxError, RecursionError, MemoryError) as fault:
        raise UserError(N_("This template cannot be filled ({fault})."), fault=str(fault)) from None
    return "".join(pieces)
