"""Give the record out as a package: a folder, or a zip if PATH ends with .zip."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from sofra.config.cli import DONE, WRONG_USE
from sofra.config.readers import add_reader_argument, reader_of
from sofra.exchange.exporting import export_record


def add_arguments(parser: ArgumentParser) -> None:
    """Say where to, and for whom."""
    parser.add_argument("path", type=Path, metavar="PATH", help="the folder or zip file to write")
    add_reader_argument(parser)


def run(args: Namespace) -> int:
    """Write the package."""
    reader = reader_of(args)
    if args.path.suffix.lower() != ".zip" and args.path.exists() and not args.path.is_dir():
        print(f"sofra export: “{args.path}” is a file, not a folder.", file=sys.stderr)
        return WRONG_USE
    export_record(args.path, reader=reader)
    print(f"The record is in {args.path}.")
    return DONE
