"""A store in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from follow_up_desk.store.opening import open_store
from follow_up_desk.store.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = open_store(path)
    yield opened
    opened.close()
