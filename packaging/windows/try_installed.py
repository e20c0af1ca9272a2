"""Install the setup program under Wine, as a user would, and try what lies there.

python packaging/windows/try_installed.py dist/follow-up-desk-0.1.0-setup.exe
"""

import shutil
from pathlib import Path

from commands import Broken
from wine import Wine

PREFIX = "prefix-installed"
PROGRAM = r"C:\users\root\AppData\Local\Programs\Follow-Up Desk"


def self_test(wine: Wine, setup: Path) -> None:
    """Install silently on a new Windows, run the self-test of what was installed, and remove it; its data stays."""
    shutil.rmtree(wine.home / PREFIX, ignore_errors=True)
    shutil.copyfile(setup, wine.home / "setup.exe")
    said = wine.must(
        f"""wine {wine.inside(wine.home)}/setup.exe /S && cd {_folder(wine)} && ls
wine follow-up-desk-console.exe --self-test
wine uninstall.exe /S _?='{PROGRAM}'""",
        prefix=PREFIX,
    )
    if "Everything works" not in said:
        raise Broken(f"the installed program says {said!r}")


def _folder(wine: Wine) -> str:
    folder = wine.home / PREFIX / "drive_c/users/root/AppData/Local/Programs/Follow-Up Desk"
    return f"'{wine.inside(folder)}'"
