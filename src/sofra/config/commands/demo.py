"""Show Sofra on this machine, with the record that it carries."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from django.conf import settings

from sofra.config.installation import empty_database
from sofra.config.server import serve
from sofra.exchange.demonstration import lay_sample, lay_table, refuse_folder_in_use, sign_ins


def add_arguments(parser: ArgumentParser) -> None:
    """Where it listens, and whether it begins afresh."""
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (default 8000)")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    parser.add_argument("--fresh", action="store_true", help="throw the database away and begin anew")


def run(args: Namespace) -> int:
    """Prepare the record and serve it until stopped."""
    refuse_folder_in_use()
    if args.fresh:
        empty_database(settings.ENVIRONMENT)
        _passwords().unlink(missing_ok=True)
    if lay_table():
        print("The Western Balkans record is laid.")
    lay_sample(_passwords())
    print("\n".join(sign_ins(_passwords())), flush=True)
    serve(host="127.0.0.1", port=args.port, workers=1, opens_browser=not args.no_browser)
    return 0


def _passwords() -> Path:
    """Where the sign-ins of the sample are kept, for their owner alone."""
    return Path(settings.ENVIRONMENT.data) / "sample-sign-ins.txt"
