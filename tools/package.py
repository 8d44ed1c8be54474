"""Builds the wheel and looks into it: what it must carry, and what it must not."""

from __future__ import annotations

import sys
import tempfile
import zipfile
from pathlib import Path

from tools.setting_up import BIN, UV_ENVIRONMENT
from tools.telling import ROOT, Stopped, run

CARRIED = (
    "sofra/shared/static/shared/build/app.css",
    "sofra/shared/static/shared/build/app.js",
    "sofra/exchange/western_balkans/needs.csv",
    "licenses/LICENSE",
)


def missing_and_unwanted(names: list[str]) -> list[str]:
    """What a wheel with these files lacks, and what it should not hold."""
    missing = [f"missing: {end}" for end in CARRIED if not any(name.endswith(end) for name in names)]
    return missing + [f"unwanted: {name}" for name in names if "/tests/" in name or name.endswith(".po")]


def main() -> int:
    """Build and look; the answer is the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        words = [str(BIN / "uv"), "build", "--wheel", "--quiet", "--out-dir", folder, str(ROOT)]
        run(words, mend="The package could not be built; the lines above say why.", env=UV_ENVIRONMENT)
        wheel = next(Path(folder).glob("*.whl"))
        findings = missing_and_unwanted(zipfile.ZipFile(wheel).namelist())
    print("\n".join(findings) or f"{wheel.name} carries what it must")
    return int(bool(findings))


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except Stopped as reason:
        print(reason, file=sys.stderr)
        raise SystemExit(1) from None
