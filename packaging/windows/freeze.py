"""Freeze the program for Windows, by PyInstaller on Windows Python under Wine: the same recipe as for Linux."""

import shutil
from pathlib import Path

import checkout
from commands import Broken
from wine import Wine

LIMIT = 1800


def freeze(wine: Wine, icons: Path, out: Path) -> None:
    """Put the folder with the frozen program in place of `out`."""
    python = checkout.prepare(wine, "freeze")
    home = wine.home / "freeze"
    build = home / "checkout" / "build" / "package"
    shutil.copytree(icons, build / "icons")
    shutil.copyfile(icons / "hicolor" / "64x64" / "apps" / "follow-up-desk.png", build / "app.png")
    line = f"wine {python} -m PyInstaller --noconfirm --log-level WARN --distpath ../dist --workpath ../work"
    result = wine.run(
        f"cd freeze/checkout && {line} packaging/follow_up_desk.spec", limit=LIMIT, prefix="prefix-freeze"
    )
    if result.status:
        raise Broken(f"PyInstaller ends with {result.status}\n{result.output[-4000:]}")
    shutil.rmtree(out, ignore_errors=True)
    shutil.move(home / "dist" / "follow-up-desk", out)
    shutil.rmtree(home)
