"""Compile the catalogues before a wheel is made; hatch calls this, also for an editable install."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Run packaging/translations.py compile."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the .mo files into resources/, from where they go into the wheel."""
        runpy.run_path(str(Path(self.root) / "packaging" / "translations.py"))["compile_all"]()
