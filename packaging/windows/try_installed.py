"""Install the setup program under Wine, as a user would, and try what lies there.

    python packaging/windows/try_installed.py          the desktop run: from the installation to the removal

It needs the folder that `package.py windows` has frozen. Pictures go into build/windows/.
"""

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

import checkout  # noqa: E402
import installer  # noqa: E402
from commands import Broken  # noqa: E402
from wine import Wine  # noqa: E402

from follow_up_desk import __version__  # noqa: E402

ROOT = HERE.parents[1]
WORK = ROOT / "build" / "package"
PREFIX = "prefix-installed"
NEWER = "99.0.0"
LIMIT = 3600


def self_test(wine: Wine, setup: Path) -> None:
    """Install silently on a new Windows, run the self-test of what was installed, and remove it."""
    shutil.rmtree(wine.home / PREFIX, ignore_errors=True)
    shutil.copyfile(setup, wine.home / "setup.exe")
    said = wine.must(
        f"wine {wine.inside(wine.home)}/setup.exe /S; cd $WINEPREFIX/drive_c/users/*/AppData/Local/Programs/*/"
        " && wine follow-up-desk-console.exe --self-test && wine uninstall.exe /S",
        prefix=PREFIX,
    )
    if "Everything works" not in said:
        raise Broken(f"the installed program says {said!r}")


def desktop_run(wine: Wine, frozen: Path, pictures: Path) -> str:
    """Go a user's way through the installed program, an upgrade included; return what was seen."""
    folder = wine.home / "desktop"
    shutil.rmtree(wine.home / PREFIX, ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    setups = [
        installer.setup_program(frozen, WORK / "icons", version, folder, True) for version in (__version__, NEWER)
    ]
    for name in ("desktop_run.py", "windows_home.py"):
        shutil.copyfile(HERE / name, folder / name)
    places = (*setups, folder / "pictures")
    words = " ".join([*map(wine.inside, places), checkout.prepare(wine, "tests")])
    result = wine.run(f"(openbox &) ; python3 desktop/desktop_run.py {words}", limit=LIMIT, prefix=PREFIX)
    shutil.rmtree(pictures, ignore_errors=True)
    if (folder / "pictures").is_dir():
        shutil.copytree(folder / "pictures", pictures)
    if result.status:
        raise Broken(f"the desktop run ended with {result.status}\n{result.output}")
    return result.output


def main() -> int:
    """Make the desktop run and print what was seen; 1 where something was not."""
    try:
        print(desktop_run(Wine(), WORK / "windows" / "follow-up-desk", ROOT / "build" / "windows"))
    except Broken as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
