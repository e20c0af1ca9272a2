"""The self-test reports that all works, or names what does not."""

import subprocess
import sys
from pathlib import Path

import pytest

from follow_up_desk import self_test


def test_from_source_everything_works(tmp_path: Path) -> None:
    line = [sys.executable, "-m", "follow_up_desk", "--self-test"]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (done.returncode, "Everything works" in done.stdout) == (0, True), done.stdout + done.stderr
    assert done.stderr == ""


def test_what_fails_is_named_and_the_rest_is_tried(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tried: list[str] = []

    def poor(folder: Path) -> None:
        raise self_test.CheckFailed("page 2 is blank")

    def sound(folder: Path) -> None:
        tried.append("sound")

    monkeypatch.setattr(self_test, "CHECKS", (("The pages are drawn.", poor), ("The rest works.", sound)))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not self_test.run()
    assert capsys.readouterr().out == "1. The pages are drawn. No: CheckFailed: page 2 is blank\n"
    assert tried == ["sound"]


@pytest.mark.parametrize("missing", ["icons/app.svg", "help/en.md"])
def test_a_missing_file_is_noticed(missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("icons/app.svg", "tips/ten_tips.toml", "templates/en/T01.toml", "help/en.md", "help/changes.md"):
        if name != missing:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).touch()
    monkeypatch.setattr("follow_up_desk.paths.resources", lambda: tmp_path)
    with pytest.raises(self_test.CheckFailed, match=missing):
        self_test._resources(tmp_path)
