"""Compiles the translations (.po) to what Django reads (.mo). Needs babel; no gettext programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_catalogues(source: Path) -> int:
    """Compile every catalogue below that folder; the answer is how many there were."""
    return sum(1 for file in _catalogues(source) if _compile(file))


def _catalogues(source: Path) -> Iterator[Path]:
    return source.glob("**/locale/*/LC_MESSAGES/*.po")


def _compile(file: Path) -> bool:
    with file.open("rb") as text:
        catalogue = read_po(text)
    with file.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, catalogue)
    return True


if __name__ == "__main__":
    compile_catalogues(Path(__file__).resolve().parent.parent / "src")
