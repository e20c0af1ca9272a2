"""Two and three desks through real Syncthing on loopback, cut off and joined again: python -m tests.sync.real_syncthing

It needs the program `syncthing` (Debian's package) and prints what it counted; exit status 1 where a desk differs or
an accepted edit is gone.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.sync.folder import ID_FILE
from tests.desktop.waiting import NotReady, until
from tests.sync.desks import DeskAt
from tests.sync.simulation import World
from tests.sync.syncthing import Syncthing

EDITS = ("add_opportunity", "edit_opportunity", "add_note", "edit_note", "delete_note", "delete_opportunity", "mark")


class RealWorld(World):
    """The desks and edits of the simulation; Syncthing carries."""

    def _begin(self) -> None:
        self.carriers = [Syncthing(_home(it), it.folder) for it in self.desks]
        for it in self.carriers:
            it.know([other for other in self.carriers if other is not it])
            it.start()
        self._fill(self.desks[0])
        for it in self.desks:
            if it is not self.desks[0]:
                until(lambda it=it: self._can_join(it), f"the folder has come to {it.name}")  # type: ignore[misc]
            it.join()

    def _can_join(self, it: DeskAt) -> bool:
        return (it.folder / ID_FILE).exists() and any(it.folder.rglob("*-all-*.fud"))

    def round(self, edits: int) -> None:
        """Cut one desk off, edit on all, join it again, and wait until all are equal."""
        lonely = self.random.randrange(len(self.desks))
        self.carriers[lonely].cut_off()
        for _ in range(edits):
            it = self.random.choice(self.desks)
            what = self.random.choice(EDITS)
            getattr(self, what)(it)
            self.counts["edits"] += 1
            if self.random.random() < 0.3:
                self.agree(it)
                self._note_sent(it)
        if self.random.random() < 0.5:
            other = self.random.choice(self.carriers)
            other.kill()
            other.start()
            self.counts["Syncthing killed"] += 1
        self.carriers[lonely].join_again()
        self.counts["cut off and joined again"] += 1
        try:
            until(self._is_settled, "all desks are equal")
        except NotReady:
            for desk in self.desks:
                print(desk.name, desk.sync.state, sorted(file.name for file in desk.folder.rglob("*.fud")))
                print(desk.text.decode())
            raise
        self.check()

    def _is_settled(self) -> bool:
        for it in self.desks:
            it.clock.forward(minutes=1)
            self.agree(it)
        states = [it.sync.state for it in self.desks]
        if any(state.to_write or state.to_read for state in states) or len({it.text for it in self.desks}) > 1:
            return False
        return all(other.has_read_all for state in states for other in state.others)

    def across(self) -> float:
        """Return how many seconds a note needs from one desk to another, carrier and all."""
        one, other = self.desks[:2]
        begun, word = time.monotonic(), self._word("note")
        one.do(verbs.add_note, sorted(one.book.opportunities)[0], NoteTopic.GENERAL, word)
        one.exchange()
        until(lambda: (other.exchange(), word in str(other.book.opportunities))[1], "the note has come")
        return time.monotonic() - begun

    def close(self) -> None:
        super().close()
        for it in self.carriers:
            it.kill()


def _home(it: DeskAt) -> Path:
    home = it.home / "syncthing"
    home.mkdir()
    return home


def run(names: tuple[str, ...], rounds: int, edits: int, seed: int) -> Counter[str]:
    """Run some rounds with these desks; return what was counted."""
    root = Path(tempfile.mkdtemp(prefix="desk-syncthing-"))
    world = RealWorld(root, seed, names)
    try:
        for number in range(rounds):
            world.round(edits)
            print(f"  round {number + 1} of {rounds}: equal", flush=True)
        times = [world.across() for _ in range(3)]
        print(f"  a change across, Syncthing and all: {min(times):.1f} to {max(times):.1f} s")
        clashes = sum("conflict" in file.name for it in world.desks for file in it.folder.rglob("*"))
        world.counts["conflict copies made by Syncthing"] = clashes
        return world.counts
    except NotReady:
        for it in world.carriers:
            print((it.home / "log").read_text()[-2000:])
        raise
    finally:
        world.close()
        shutil.rmtree(root)


def main() -> int:
    """Run with two desks, then with three."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--edits", type=int, default=40)
    parser.add_argument("--seed", type=int, default=19)
    given = parser.parse_args()
    if shutil.which("syncthing") is None:
        print("syncthing is not installed here", file=sys.stderr)
        return 2
    for names in (("a", "b"), ("a", "b", "c")):
        print(f"{len(names)} desks:")
        counts = run(names, given.rounds, given.edits, given.seed)
        print("  " + ", ".join(f"{count} {what}" for what, count in sorted(counts.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
