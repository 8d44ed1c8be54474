"""Serve an installation over the web."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from sofra.config.server import serve


def add_arguments(parser: ArgumentParser) -> None:
    """Where it listens, and with how many processes."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (default 8000)")
    parser.add_argument("--workers", type=int, default=2, help="how many processes answer (default 2)")


def run(args: Namespace) -> int:
    """Serve until stopped."""
    serve(host=args.host, port=args.port, workers=args.workers)
    return 0
