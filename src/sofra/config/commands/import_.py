"""Bring a package (folder or zip) into the record."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from sofra.access.models import circle_kind
from sofra.config.cli import DONE, REFUSED, WRONG_USE
from sofra.exchange.actions import import_record
from sofra.exchange.report import Report


def add_arguments(parser: ArgumentParser) -> None:
    """Say what to import, and how careful to be."""
    parser.add_argument("path", type=Path, metavar="PATH", help="the folder or zip file")
    parser.add_argument("--dry-run", action="store_true", help="only tell what would happen")
    parser.add_argument("--json", action="store_true", help="tell it as JSON")
    parser.add_argument(
        "--visibility",
        default="",
        metavar="CIRCLE",
        help="who may see rows that do not say so: public, platform, network:…, organisation:… or set:…",
    )
    parser.add_argument(
        "--archive-missing",
        action="store_true",
        help="archive imported rows that this package leaves out of its tables",
    )


def run(args: Namespace) -> int:
    """Import, and tell what came of it."""
    if not names_circle(args.visibility, "import"):
        return WRONG_USE
    report = import_record(
        args.path,
        by=None,
        visibility=args.visibility,
        archives_missing=args.archive_missing,
        is_rehearsal=args.dry_run,
    )
    tell(report, as_json=args.json)
    return REFUSED if report.is_refused else DONE


def names_circle(key: str, command: str) -> bool:
    """Whether the key names a circle, or is blank; complains if not."""
    if not key or circle_kind(key):
        return True
    print(
        f"sofra {command}: “{key}” names nobody: write public, platform, network:…, organisation:… or set:….",
        file=sys.stderr,
    )
    return False


def tell(report: Report, *, as_json: bool) -> None:
    """Print the outcome, for a person or for a program."""
    print(
        json.dumps(report.as_json(), ensure_ascii=False, indent=2) if as_json else "\n".join(report.lines())
    )
