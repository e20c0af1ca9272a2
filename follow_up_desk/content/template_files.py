"""Read templates from resources/templates/<language>/<key>.toml; an error names the file and the field."""

from pathlib import Path
from typing import Any

from follow_up_desk.content.phrases import FILE, read_phrases
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.templates import Template, Variant
from follow_up_desk.core.wording import N_, UserError

ENGLISH = "en"


def languages_of(folder: Path) -> tuple[str, ...]:
    """Return the languages that have templates, English first."""
    found = sorted(path.name for path in folder.iterdir() if path.is_dir())
    return tuple(sorted(found, key=lambda name: name != ENGLISH))


def read_templates(folder: Path, language: str) -> tuple[Template, ...]:
    """Return the templates of a language by key, the English one if the language lacks it."""
    files: dict[str, Path] = {}
    for name in (ENGLISH, language):
        files |= {file.stem: file for file in (folder / name).glob("*.toml") if file.name != FILE}
    return tuple(read_template(files[key]) for key in sorted(files))


def read_template(file: Path) -> Template:
    """Return the template of one file, or refuse it, naming file and field."""
    row, phrases = _parsed(file), read_phrases(file.parent.parent, file.parent.name)
    return Template(
        key=_string(file, row, "key"),
        title=_string(file, row, "title"),
        language=file.parent.name,
        channel=_member(file, row, "channel", Channel),
        purpose=_member(file, row, "purpose", Purpose),
        body=_string(file, row, "body"),
        subject=_string(file, row, "subject") if "subject" in row else None,
        contexts=tuple(row.get("contexts", ())),
        max_words=_number(file, row, "max_words"),
        max_seconds=_number(file, row, "max_seconds"),
        brief=_variant(file, row, "brief"),
        familiar=_variant(file, row, "familiar"),
        blanks=phrases.hints,
        phrases=phrases.phrases,
    )


def _parsed(file: Path) -> dict[str, Any]:
    import tomllib  # the first picture needs none

    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as fault:
        raise UserError(N_("{file}: this file cannot be read ({fault})"), file=str(file), fault=str(fault)) from None


def _variant(file: Path, row: dict[str, Any], key: str) -> Variant | None:
    found = row.get(key)
    return None if found is None else Variant(_string(file, found, "body"), found.get("subject"))


def _missing_field(file: Path, key: str) -> UserError:
    return UserError(N_("{file}: this template lacks a proper {key}"), file=str(file), key=key)


def _string(file: Path, row: dict[str, Any], key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise _missing_field(file, key)
    return value


def _number(file: Path, row: dict[str, Any], key: str) -> int | None:
    value = row.get(key)
    if value is not None and not isinstance(value, int):
        raise _missing_field(file, key)
    return value


def _member(file: Path, row: dict[str, Any], key: str, kind: Any) -> Any:
    try:
        return kind(row.get(key))
    except ValueError:
        raise _missing_field(file, key) from None
