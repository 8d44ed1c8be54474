"""Count how far the needs on record got."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace

from sofra.config.readers import add_reader_argument, reader_of
from sofra.insight.reading import threads_of_all
from sofra.insight.threads import tally, tally_by, threads_json
from sofra.insight.threads.sentences import finding


def add_arguments(parser: ArgumentParser) -> None:
    """Say which options the command takes."""
    parser.add_argument(
        "--stated", action="store_true", help="only what the texts state, without our readings"
    )
    parser.add_argument("--json", action="store_true", help="for another program")
    add_reader_argument(parser)


def run(args: Namespace) -> int:
    """Print the figures."""
    threads = threads_of_all(reader_of(args), stated_only=args.stated)
    if args.json:
        print(json.dumps(threads_json(threads), ensure_ascii=False, indent=1))
        return 0
    print(finding(tally(threads)))
    for group in tally_by(threads, "voice"):
        print(f"{group.group}: {finding(group)}")
    return 0
