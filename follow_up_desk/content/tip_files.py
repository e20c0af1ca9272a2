"""Read tips from resources/tips/*.toml; an error names the file and the entry."""

from pathlib import Path
from typing import Any

from follow_up_desk.core.tips import TenTip, Tip
from follow_up_desk.core.wording import N_, UserError

TEN_TIPS = "ten_tips"


def read_tips(folder: Path, moment: str) -> tuple[Tip, ...]:
    """Return a moment's tips in order; none if the moment has no file."""
    file = folder / f"{moment}.toml"
    if not file.exists():
        return ()
    rows = _parsed(file).get("tip", [])
    return tuple(
        Tip(moment=moment, **_fields(file, i, row, {"key": str, "number": int, "text": str, "detail": str}))
        for i, row in enumerate(rows)
    )


def read_ten_tips(folder: Path) -> tuple[TenTip, ...]:
    """Return the ten tips."""
    file = folder / f"{TEN_TIPS}.toml"
    rows = _parsed(file).get("ten_tip", [])
    return tuple(
        TenTip(**_fields(file, i, row, {"number": int, "title": str, "text": str})) for i, row in enumerate(rows)
    )


def _parsed(file: Path) -> dict[str, Any]:
    import tomllib  # the first picture needs none

    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as fault:
        raise UserError(N_("{file}: this file cannot be read ({fault})"), file=str(file), fault=str(fault)) from None


def _fields(file: Path, index: int, row: dict[str, Any], wanted: dict[str, type]) -> dict[str, Any]:
    for key, kind in wanted.items():
        if not isinstance(row.get(key), kind):
            raise UserError(N_("{file}: entry {n} lacks a proper {key}"), file=str(file), n=index + 1, key=key)
    return {key: row[key] for key in wanted}
