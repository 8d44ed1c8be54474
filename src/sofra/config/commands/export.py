"""Give the record out as a package: a folder, or a zip if PATH ends with .zip."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from sofra.access.audience import STRANGER, Audience, audience_of
from sofra.access.models import User
from sofra.exchange.exporting import export_record

DONE, WRONG_USE = 0, 2


def add_arguments(parser: ArgumentParser) -> None:
    """Say where to, and for whom."""
    parser.add_argument("path", type=Path, metavar="PATH", help="the folder or zip file to write")
    parser.add_argument(
        "--as",
        dest="username",
        default="",
        metavar="USERNAME",
        help="what this person may see; without it, what is public",
    )


def run(args: Namespace) -> int:
    """Write the package."""
    reader = _reader(args.username)
    if reader is None:
        print(f"sofra export: there is no account “{args.username}”.")
        return WRONG_USE
    if args.path.suffix.lower() != ".zip" and args.path.exists() and not args.path.is_dir():
        print(f"sofra export: “{args.path}” is a file, not a folder.")
        return WRONG_USE
    export_record(args.path, reader=reader)
    print(f"The record is in {args.path}.")
    return DONE


def _reader(username: str) -> Audience | None:
    if not username:
        return STRANGER
    person = User.objects.filter(username=username, is_active=True).first()
    return audience_of(person) if person else None
