"""Try the commands of the README on bare systems, as different users, and print a table of results.

    python packaging/try_bare_systems.py                      Debian 12 and 13, Ubuntu 24.04, three users, five commands
        --releases bookworm --users root plain --commands run test
                                                              only these
        --folder DIR --keep                                   where the systems are unpacked; keep them

A fresh system of each release is unpacked for each user (root; one who may use sudo; one who may not), gets a
clean copy of the last commit, and runs the commands in order. A user without sudo types nothing else: where the
command asks for a line to be typed, an administrator types it, and the command is run again. Needs root,
debootstrap (one that knows the releases, and the keys of Ubuntu's archive), a mirror and some hours. What each command
printed goes into build/bare-systems/.
"""

import argparse
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bare_system import CACHE, BareSystem, Result

ROOT = Path(__file__).resolve().parents[1]
RELEASES = {"bookworm": "Debian 12", "trixie": "Debian 13", "noble": "Ubuntu 24.04"}
USERS = {"root": "root", "sudo": "user with sudo", "plain": "user without"}
COMMANDS = ("run", "demo", "test", "check", "package")
LIMIT = 3600
NAME = "ann"
ASKS = "type: sudo "
LOGS = ROOT / "build" / "bare-systems"


@dataclass(frozen=True)
class Cell:
    """The outcome of one command."""

    held: bool
    seconds: float
    asked: bool = False

    def __str__(self) -> str:
        """Return the text for the table."""
        how = "held" if self.held else "FAILED"
        return f"{how}, {self.seconds:.0f} s{' (after the line it asked for)' if self.asked else ''}"


def main() -> int:
    """Try everything that is asked for and print the table; 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--releases", nargs="+", choices=RELEASES, default=list(RELEASES))
    parser.add_argument("--users", nargs="+", choices=USERS, default=list(USERS))
    parser.add_argument("--commands", nargs="+", choices=COMMANDS, default=list(COMMANDS))
    parser.add_argument("--folder", type=Path, default=CACHE)
    parser.add_argument("--keep", action="store_true", help="keep the systems that were unpacked")
    given = parser.parse_args()
    LOGS.mkdir(parents=True, exist_ok=True)
    print(f"| | {' | '.join(given.commands)} |\n|---|{'---|' * len(given.commands)}", flush=True)
    held = True
    for release in given.releases:
        for user in given.users:
            cells = _try_system(release, user, given.commands, given.folder, given.keep)
            print(f"| {RELEASES[release]}, {USERS[user]} | {' | '.join(map(str, cells))} |", flush=True)
            held = held and all(cell.held for cell in cells)
    print(f"\nWhat each command printed: {LOGS}")
    return 0 if held else 1


def _try_system(release: str, user: str, commands: list[str], folder: Path, keep: bool) -> list[Cell]:
    system = BareSystem(release, folder / f"{release}-{user}")
    system.install("make", "python3", "ca-certificates", *(["sudo"] if user == "sudo" else []))
    name = _add_user(system, user)
    _copy_checkout(system, name)
    cells = [_try_command(system, name, command, LOGS / f"{release}-{user}-{command}.log") for command in commands]
    if not keep:
        system.remove()
    return cells


def _add_user(system: BareSystem, user: str) -> str:
    if user == "root":
        return "root"
    system.must(f"useradd --create-home --shell /bin/bash {NAME}")
    if user == "sudo":
        system.must(f"echo '{NAME} ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/{NAME}")
    return NAME


def _copy_checkout(system: BareSystem, name: str) -> None:
    """Unpack the last commit into the user's home, as `git clone` would."""
    home = "root" if name == "root" else f"home/{name}"
    archive = system.root / home / "checkout.tar"
    subprocess.run(
        ["git", "archive", "--output", str(archive), "--prefix", "follow-up-desk/", "HEAD"], cwd=ROOT, check=True
    )
    system.must(f"cd /{home} && tar -xf checkout.tar && rm checkout.tar && chown -R {name}: /{home}")


def _try_command(system: BareSystem, name: str, command: str, log: Path) -> Cell:
    result = _make(system, name, command, log)
    line = _asked_for(result) if result.status else ""
    if not line:
        return Cell(result.status == 0, result.seconds)
    typed = system.run(line, log=log.with_suffix(".typed.log"), limit=LIMIT)
    log.rename(log.with_suffix(".asked.log"))
    again = _make(system, name, command, log)
    return Cell(typed.status == again.status == 0, result.seconds + again.seconds, asked=True)


def _make(system: BareSystem, name: str, command: str, log: Path) -> Result:
    return system.run(f"cd follow-up-desk && make {command}", user=name, log=log, limit=LIMIT)


def _asked_for(result: Result) -> str:
    """Return the line that a command asked to have typed, as root types it."""
    lines = [line.partition(ASKS)[2] for line in result.output.splitlines() if ASKS in line]
    return lines[0].replace("&& sudo ", "&& ") if lines else ""


if __name__ == "__main__":
    sys.exit(main())
