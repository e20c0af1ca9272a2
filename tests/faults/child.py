"""What is killed or given faults: one scenario over a desk file, acknowledging each thing once it is done.

`python -m tests.faults.child SCENARIO FOLDER`; an acknowledged change is one more byte in FOLDER/ack.
"""

import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from follow_up_desk.core.book import Change, everything_in
from follow_up_desk.core.wording import UserError
from follow_up_desk.sample import sample
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.opening import open_store
from follow_up_desk.store.restore import put_back
from tests.builders import waiting

CHANGES = 12
SCHEMA_1 = Path(__file__).parents[1] / "store" / "schemas" / "0001.sql"


class Acknowledgement:
    """Write one byte for each thing that was done."""

    def __init__(self, folder: Path) -> None:
        self._handle = os.open(folder / "ack", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def done(self) -> None:
        os.write(self._handle, b"+")


def prepare(scenario: str, folder: Path) -> None:
    """Make what a scenario starts from, before any fault."""
    path = folder / "desk.sqlite"
    if scenario == "migrate":
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(SCHEMA_1.read_text("utf-8"))
        path.chmod(0o600)
    elif scenario != "change":
        with closing(open_store(path)) as store:
            store.apply(Change((waiting(id="first"),)))
            back_up(path)
            store.apply(Change((waiting(id="second"),)))


def change(path: Path, ack: Acknowledgement) -> None:
    """Open a desk and make changes; one that is refused is tried no second time."""
    with closing(open_store(path)) as store:
        for n in range(CHANGES):
            try:
                store.apply(Change((waiting(id=f"o{n:03}"),)))
            except UserError as fault:
                print(f"refused {n}: {fault}")
            else:
                print(f"kept {n}", flush=True)
                ack.done()


def copy(path: Path, ack: Acknowledgement) -> None:
    """Make a copy."""
    back_up(path)
    ack.done()


def bring_in(path: Path, ack: Acknowledgement) -> None:
    """Add the whole sample in one change, as an import does."""
    with closing(open_store(path)) as store:
        store.apply(everything_in(sample()))
        ack.done()


def restore(path: Path, ack: Acknowledgement) -> None:
    """Put the first copy back."""
    put_back(path, min((path.parent / "backups").iterdir()))
    ack.done()


def migrate(path: Path, ack: Acknowledgement) -> None:
    """Open a desk of the first schema."""
    open_store(path).close()
    ack.done()


SCENARIOS: dict[str, Callable[[Path, Acknowledgement], None]] = {
    "change": change,
    "copy": copy,
    "import": bring_in,
    "restore": restore,
    "migrate": migrate,
}

if __name__ == "__main__":
    place = Path(sys.argv[2])
    try:
        SCENARIOS[sys.argv[1]](place / "desk.sqlite", Acknowledgement(place))
    except UserError as fault:
        print(f"refused: {fault}")
