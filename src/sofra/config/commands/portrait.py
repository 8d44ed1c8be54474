"""Show how a network is built, at a date."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from sofra.config.readers import add_reader_argument, reader_of
from sofra.insight.network_record import last_day
from sofra.insight.portrait.as_json import portrait_json
from sofra.insight.portrait.finding import Finding
from sofra.insight.portrait.showing import desk_in_words, scope_in_words
from sofra.insight.portrait.standing import day_of_portrait, imagined_without, portrait_of
from sofra.insight.rules import may_read_names
from sofra.networks.models import Network
from sofra.shared.partial_dates import NotADateError, PartialDate, parse


def add_arguments(parser: ArgumentParser) -> None:
    """Say which options the command takes."""
    parser.add_argument("--network", metavar="KEY", help="the key of a network; else all together")
    parser.add_argument(
        "--date", type=a_time, help="as of when, such as 2011, 2011-10 or 2011-10-31; else its own"
    )
    parser.add_argument("--without", metavar="KEY", help="beside it: as if this body had left")
    parser.add_argument("--json", action="store_true", help="for another program")
    add_reader_argument(parser)


def a_time(text: str) -> PartialDate:
    """A time from the command line; of a year or a month the last day counts."""
    try:
        return parse(text)
    except NotADateError as error:
        raise ArgumentTypeError(f"“{text}” is not a date: write it as 2011, 2011-10 or 2011-10-31") from error


def run(args: Namespace) -> int:
    """Print the findings; the answer is 1 if this reader sees no such network, or may not ask."""
    reader, network = reader_of(args), None
    if args.network:
        network = Network.objects.visible_to(reader).filter(key=args.network).first()
        if not network:
            return _refuse(f"there is no network “{args.network}” on record.")
    may = may_read_names(reader, network)
    if args.without and not may:
        return _refuse(may.why_not)
    on = last_day(args.date) if args.date else day_of_portrait(network, reader)
    found = portrait_of(network, on, reader)
    gone = imagined_without(network, on, reader, "", args.without) if args.without else None
    if args.without and not gone:
        return _refuse(f"“{args.without}” has no place in this portrait.")
    if args.json:
        print(json.dumps(portrait_json(found, gone), ensure_ascii=False, indent=1))
        return 0
    lines = [
        *scope_in_words(found.scope, is_of_all=network is None),
        *desk_in_words(found.desk, has_seat=found.has_seat, ties=found.scope.ties),
        *(_line(finding) for finding in found.findings),
        *([gone.sentence] if gone else []),
    ]
    print("\n".join(lines))
    return 0


def _refuse(why: str) -> int:
    print(f"sofra: {why}", file=sys.stderr)
    return 1


def _line(finding: Finding) -> str:
    missing = f" (missing: {', '.join(finding.told.missing)})" if not finding.told.is_told else ""
    return f"{'+' if finding.told.is_told else '?'} {finding.name}: {finding.told.sentence}{missing}"
