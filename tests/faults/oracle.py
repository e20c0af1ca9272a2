"""Is a desk right after a fault: sound, everything acknowledged there, each scenario wholly done or not begun."""

from contextlib import closing
from pathlib import Path

from follow_up_desk.sample import sample
from follow_up_desk.store.check import check
from follow_up_desk.store.companions import backups_of
from follow_up_desk.store.opening import open_read_only, open_store


def ids_in(path: Path) -> set[str]:
    """Return the opportunities in a file."""
    with closing(open_read_only(path)) as store:
        return set(store.load().opportunities)


def judge(scenario: str, folder: Path, kept: set[str] | None = None) -> None:
    """Raise where something is lost, half done or unsound; the desk is opened as the next start would."""
    path, ack = folder / "desk.sqlite", folder / "ack"
    acknowledged = ack.stat().st_size if ack.exists() else 0
    if scenario == "change" and not path.exists():
        assert acknowledged == 0
        return
    before = ids_in(path)
    with closing(open_store(path)) as store:
        found = set(store.load().opportunities)
    assert found == before, "reading alone and the next start see the same"
    assert check(path)[0] == []
    _WHOLE[scenario](found, acknowledged, kept)
    for copy in backups_of(path):
        assert check(copy)[0] == [], copy


def _changes(found: set[str], acknowledged: int, kept: set[str] | None) -> None:
    wanted = {f"o{n:03}" for n in range(acknowledged)} if kept is None else kept
    assert wanted <= found, f"lost: {sorted(wanted - found)}"
    assert len(found - wanted) <= 1 or kept is not None


def _copied(found: set[str], _acknowledged: int, _kept: set[str] | None) -> None:
    assert found == {"first", "second"}


def _imported(found: set[str], acknowledged: int, _kept: set[str] | None) -> None:
    whole = {"first", "second", *sample().opportunities}
    assert found == whole if acknowledged else found in ({"first", "second"}, whole)


def _restored(found: set[str], acknowledged: int, _kept: set[str] | None) -> None:
    assert found == {"first"} if acknowledged else found in ({"first"}, {"first", "second"})


def _migrated(found: set[str], _acknowledged: int, _kept: set[str] | None) -> None:
    assert found == {"reader"}


_WHOLE = {"change": _changes, "copy": _copied, "import": _imported, "restore": _restored, "migrate": _migrated}
