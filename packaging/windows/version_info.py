"""The version resource, which Windows shows under a program's properties, for PyInstaller."""

from pathlib import Path

from follow_up_desk import __version__

TEXT = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "Follow-Up Desk contributors"),
      StringStruct("FileDescription", "Follow-Up Desk"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "follow-up-desk"),
      StringStruct("LegalCopyright", "MIT licence"),
      StringStruct("OriginalFilename", "follow-up-desk.exe"),
      StringStruct("ProductName", "Follow-Up Desk"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def text() -> str:
    """Return the version resource."""
    parts = [int(part) for part in __version__.split(".")[:3]]
    return TEXT.format(numbers=(*parts, *([0] * (4 - len(parts)))), version=__version__)


def write(file: Path) -> str:
    """Write the version resource and return its path."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text(), encoding="utf-8")
    return str(file)
