"""Run the tests on Windows Python under Wine, all but those of the Linux desktop.

    make test-windows                                      the whole suite, in two processes
    make test-windows args="tests/store -k backup"         only these

The first time a Debian 13 with Wine is made, and Python for Windows unpacked (wine.py, windows_python.py).
"""

import shlex
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import checkout  # noqa: E402
from commands import Broken  # noqa: E402
from wine import Wine  # noqa: E402

LIMIT = 3 * 3600
FONTS = "/usr/share/fonts/truetype/liberation/LiberationSans-*.ttf"
LOG = HERE.parents[1] / "build" / "test-windows.log"


def main() -> int:
    """Run the tests, print what they printed and how long they took; return their exit status."""
    if sys.argv[1:] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    words = sys.argv[1:] or ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder", "tests"]
    begun = time.monotonic()
    try:
        wine = Wine()
        python = checkout.prepare(wine, "tests")
        print(f"prepared in {time.monotonic() - begun:.0f} s; what the tests print: {LOG}", flush=True)
        line = [
            python,
            "-X",
            "faulthandler",
            "-m",
            "pytest",
            "--ignore=tests/desktop",
            "-p",
            "no:cacheprovider",
            *words,
        ]
        LOG.parent.mkdir(exist_ok=True)
        fonts = f"wineboot --init; cp {FONTS} $WINEPREFIX/drive_c/windows/Fonts/"  # Wine's own are none Qt can draw
        result = wine.run(f"{fonts}; cd tests/checkout && wine {shlex.join(line)}", log=LOG, limit=LIMIT)
    except Broken as fault:
        print(fault, file=sys.stderr)
        return 1
    print(result.output)
    print(f"{result.seconds:.0f} s on Windows Python under Wine; all of it: {LOG}")
    return result.status


if __name__ == "__main__":
    sys.exit(main())
