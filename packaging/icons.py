"""Draw the program's icon from its SVG in every size and format that a desktop needs.

python packaging/icons.py OUT    hicolor/<size>/apps/*.png, follow-up-desk.ico, follow-up-desk.icns
"""

import os
import shutil
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
NAME = "follow-up-desk"
HICOLOR = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO = (16, 24, 32, 48, 64, 128, 256)
# Apple's names for a PNG of this many pixels; 32 and 64 stand for 16 and 32 on a fine screen.
ICNS = {b"icp4": 16, b"icp5": 32, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic13": 256, b"ic09": 512}


def drawn(svg: Path, size: int) -> bytes:
    """Return the icon as a PNG of this size."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # Qt's stubs know only file names
        raise OSError(f"{svg.name} cannot be drawn at {size} pixels")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return PNGs as a Windows icon."""
    at = 6 + 16 * len(pictures)
    head = struct.pack("<3H", 0, 1, len(pictures))
    for size, png in sorted(pictures.items()):
        side = size % 256  # 0 stands for 256
        head += struct.pack("<4B2H2I", side, side, 0, 0, 1, 32, len(png), at)
        at += len(png)
    return head + b"".join(png for _, png in sorted(pictures.items()))


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return PNGs as an icon of macOS."""
    body = b"".join(kind + struct.pack(">I", 8 + len(png)) + png for kind, png in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def write_all(out: Path) -> None:
    """Write every icon below `out`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    icons = ROOT / "resources" / "icons"
    sizes = {size: drawn(icons / "app.svg", size) for size in {*HICOLOR, *ICO, *ICNS.values()}}
    shutil.rmtree(out, ignore_errors=True)
    for size in HICOLOR:
        file = out / "hicolor" / f"{size}x{size}" / "apps" / f"{NAME}.png"
        file.parent.mkdir(parents=True)
        file.write_bytes(sizes[size])
    for kind, source in (("scalable", "app.svg"), ("symbolic", "app-symbolic.svg")):
        folder = out / "hicolor" / kind / "apps"
        folder.mkdir(parents=True)
        name = f"{NAME}-symbolic.svg" if kind == "symbolic" else f"{NAME}.svg"
        shutil.copyfile(icons / source, folder / name)
    (out / f"{NAME}.ico").write_bytes(ico({size: sizes[size] for size in ICO}))
    (out / f"{NAME}.icns").write_bytes(icns({kind: sizes[size] for kind, size in ICNS.items()}))


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
