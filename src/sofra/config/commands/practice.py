"""Hold a network's record beside the lessons of such networks."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date

from sofra.config.readers import add_reader_argument, reader_of
from sofra.insight.network_record import own_times
from sofra.insight.practice import Finding, Status
from sofra.insight.practice.as_json import findings_json
from sofra.insight.practice.standing import practice_of
from sofra.networks.models import Network
from sofra.shared.partial_dates import parse

MARKS = {Status.ATTENTION: "!", Status.FINE: "+", Status.UNKNOWN: "?"}


def add_arguments(parser: ArgumentParser) -> None:
    """Say which options the command takes."""
    parser.add_argument("--network", metavar="KEY", required=True, help="the key of a network")
    parser.add_argument("--date", type=a_day, help="as of which day, such as 2011-10-31; else its own")
    parser.add_argument("--json", action="store_true", help="for another program")
    add_reader_argument(parser)


def a_day(text: str) -> date:
    """A day from the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"“{text}” is not a day: write it as 2011-10-31") from error


def run(args: Namespace) -> int:
    """Print the findings; the answer is 1 if this reader sees no such network."""
    reader = reader_of(args)
    network = Network.objects.visible_to(reader).filter(key=args.network).first()
    if not network:
        print(f"sofra: there is no network “{args.network}” on record.", file=sys.stderr)
        return 1
    time = parse(args.date.isoformat()) if args.date else own_times([network], reader)[network.key]
    found = practice_of(network, time, reader)
    findings = found.findings
    if args.json:
        print(json.dumps(findings_json(findings), ensure_ascii=False, indent=1))
        return 0
    print(f"{network}, as of {found.on.isoformat()}")
    for finding in findings:
        print(_line(finding))
    return 0


def _line(finding: Finding) -> str:
    value = f" ({finding.value:g} {finding.unit})" if finding.value is not None else ""
    said = "".join(f" A text says that this is lacking: {one}." for one in finding.said)
    return f"{MARKS[finding.status]} {finding.check}{value}:{said} {finding.saw}"
