"""Tell whether a package (folder or zip) could be imported, and change nothing."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from sofra.config.cli import DONE, REFUSED, WRONG_USE
from sofra.config.commands.import_ import names_circle, tell
from sofra.exchange.actions import import_record


def add_arguments(parser: ArgumentParser) -> None:
    """Say what to look at."""
    parser.add_argument("path", type=Path, metavar="PATH", help="the folder or zip file")
    parser.add_argument("--json", action="store_true", help="tell it as JSON")
    parser.add_argument("--visibility", default="", metavar="CIRCLE", help="as in sofra import")


def run(args: Namespace) -> int:
    """Rehearse the import."""
    if not names_circle(args.visibility, "check-record"):
        return WRONG_USE
    report = import_record(args.path, by=None, visibility=args.visibility, is_rehearsal=True)
    tell(report, as_json=args.json)
    return REFUSED if report.is_refused else DONE
