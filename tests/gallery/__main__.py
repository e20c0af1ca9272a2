"""Write build/gallery/: a picture of everything in every look, an index, and what the checks found.

usage: python -m tests.gallery [LOOK ...] [scene=NAME]
       python -m tests.gallery guide    (renew the pictures of the guide and the README)
"""

import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from follow_up_desk.core.book import Book

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "gallery"
GUIDE, GUIDE_WIDTH = ("today", "timeline", "lanes"), 800
COLOURS = 200
SCREEN = {"screens": [{"name": "one", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}]}


def _without_a_screen(folder: Path) -> None:
    """Draw on nothing, as large as a small notebook."""
    screen = folder / "screen.json"
    screen.write_text(json.dumps(SCREEN), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    os.environ["XDG_DATA_HOME"] = str(folder)


def main(arguments: list[str]) -> int:
    """Picture what is asked for; 1 where a check found something."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _without_a_screen(folder)
        if arguments == ["guide"]:
            return _renew_guide(folder)
        scene = next((a.removeprefix("scene=") for a in arguments if a.startswith("scene=")), "")
        looks = [a for a in arguments if "=" not in a]
        found = list(_pictured(folder, looks, scene))
    (OUT / "index.html").write_text(_index(), "utf-8")
    for fault in found:
        print(fault)
    print(f"{len(list(OUT.rglob('*.png')))} pictures in {OUT}, {len(found)} to mend")
    return 1 if found else 0


def _heard(kind: object, context: object, message: str) -> None:
    """Print what Qt has to say, except what its platform without a screen cannot do."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def _pictured(folder: Path, looks: list[str], scene: str, book: "Book | None" = None) -> Iterator[str]:
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from tests.gallery.looks import LOOKS
    from tests.gallery.pictures import picture_all

    qInstallMessageHandler(_heard)
    if unknown := sorted(set(looks) - {look.name for look in LOOKS}):
        sys.exit(f"no such look: {', '.join(unknown)}; there are {', '.join(look.name for look in LOOKS)}")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    for look in LOOKS:
        if not looks or look.name in looks:
            yield from picture_all(app, look, folder, OUT / look.name, scene, book)


def _renew_guide(folder: Path) -> int:
    """Put small pictures of some pages of the demo where the guide and the README show them."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    from follow_up_desk.sample import sample

    for name in GUIDE:
        list(_pictured(folder, ["light"], name, sample()))
        picture = QImage(str(OUT / "light" / f"{name}.png"))
        small = picture.scaledToWidth(GUIDE_WIDTH, Qt.TransformationMode.SmoothTransformation)
        pixels = Counter(memoryview(small.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I"))
        table = [pixel for pixel, _count in pixels.most_common(COLOURS)]
        few = small.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)
        few.save(str(ROOT / "resources" / "help" / "pictures" / f"{name}.png"))
    return 0


def _index() -> str:
    looks = sorted(p for p in OUT.iterdir() if p.is_dir())
    names = sorted({p.stem for look in looks for p in look.glob("*.png")})
    rows = "".join(
        f"<h2>{name}</h2>"
        + "".join(
            f'<a href="{look.name}/{name}.png"><img src="{look.name}/{name}.png" width="420"></a> ' for look in looks
        )
        for name in names
    )
    return f"<!doctype html><meta charset=utf-8><title>Gallery</title><body style='font:14px sans-serif'>{rows}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
