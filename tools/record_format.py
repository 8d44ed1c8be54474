"""Writes what is made from the declarations of the tables. To be run after a change to a `record.py`.

    python -m tools.record_format

That is the descriptor of the shipped record, and the tables in `docs/record-format.md`.
"""

from __future__ import annotations

import os
from pathlib import Path

START, END = "<!-- tables:", "<!-- end of tables -->"
ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "record-format.md"
DESCRIPTOR = ROOT / "src" / "sofra" / "exchange" / "western_balkans" / "datapackage.json"


def page_with(tables: str, page: str) -> str:
    """The page with its tables replaced."""
    before, mark, rest = page.partition(START)
    head = rest.partition("\n")[0]
    after = rest.partition(END)[2]
    return f"{before}{mark}{head}\n\n{tables}\n{END}{after}"


def main() -> None:
    """Write both files."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sofra.config.settings")
    import django  # noqa: PLC0415 -- the settings must be named first

    django.setup()
    from sofra.exchange.descriptor import descriptor_text  # noqa: PLC0415 -- needs Django
    from sofra.exchange.format_tables import tables_in_words  # noqa: PLC0415 -- needs Django

    DESCRIPTOR.write_text(descriptor_text(), encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(page_with(tables_in_words(), page), encoding="utf-8")


if __name__ == "__main__":
    main()
