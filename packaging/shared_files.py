"""The files that a desktop needs beside the program, the same in each package: menu entry, icons, file type, manual."""

import gzip
import shutil
from pathlib import Path

from manual_page import manual_page

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
NAME, APP_ID = "follow-up-desk", "org.followupdesk.desk"


def fill_share_folder(share: Path, icons: Path) -> None:
    """Copy the files into a share folder."""
    linux = HERE / "linux"
    shutil.copytree(icons / "hicolor", share / "icons" / "hicolor")
    for file, folder in (
        (f"{NAME}.desktop", "applications"),
        (f"{NAME}.xml", "mime/packages"),
        (f"{APP_ID}.metainfo.xml", "metainfo"),
    ):
        (share / folder).mkdir(parents=True)
        shutil.copyfile(linux / file, share / folder / file)
    manual = share / "man" / "man1" / f"{NAME}.1.gz"
    manual.parent.mkdir(parents=True)
    manual.write_bytes(zipped(manual_page().encode()))


def zipped(data: bytes) -> bytes:
    """Return data compressed, with the same bytes each time."""
    return gzip.compress(data, 9, mtime=0)
