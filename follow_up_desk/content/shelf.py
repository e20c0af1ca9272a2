"""The shelf: tips and templates, read when first asked for and then kept."""

from functools import cached_property
from pathlib import Path

from follow_up_desk.content.tips import read_laws, read_tips
from follow_up_desk.core.tips import Law, Tip


class Shelf:
    """Hold what lies in the resources folder."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources
        self._tips: dict[str, tuple[Tip, ...]] = {}

    def tips(self, moment: str) -> tuple[Tip, ...]:
        """Return the tips of a moment."""
        if moment not in self._tips:
            self._tips[moment] = read_tips(self._resources / "tips", moment)
        return self._tips[moment]

    @cached_property
    def laws(self) -> tuple[Law, ...]:
        """Return the ten tips."""
        return read_laws(self._resources / "tips")
