"""Run a command and fail with everything it printed."""

import subprocess
from collections.abc import Mapping

LIMIT = 900  # seconds; a check that takes longer hangs


class Broken(Exception):  # noqa: N818 - its text is shown to the person
    """Say what does not work, and what was printed."""


def run(
    command: list[str],
    *,
    env: Mapping[str, str] | None = None,
    cwd: str | None = None,
    silent: bool = False,
    quiet_stderr: bool = False,
    limit: int = LIMIT,
) -> str:
    """Run a command to its end and return its output; where `silent`, any output is a fault."""
    done = subprocess.run(command, env=env, cwd=cwd, capture_output=True, text=True, timeout=limit, check=False)
    if done.returncode or (silent and (done.stdout or done.stderr)) or (quiet_stderr and done.stderr):
        raise Broken(f"{' '.join(command)}: status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout
