"""Follow one need: its ways step by step, and where they end."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from sofra.config.readers import add_reader_argument, reader_of
from sofra.insight.reading import threads_of_one
from sofra.insight.threads import Step, Thread, thread_json
from sofra.insight.threads.sentences import story_in_short
from sofra.voices.models import Need


def add_arguments(parser: ArgumentParser) -> None:
    """Say which options the command takes."""
    parser.add_argument("key", metavar="KEY", help="the key of a need")
    parser.add_argument(
        "--stated", action="store_true", help="only what the texts state, without our readings"
    )
    parser.add_argument("--json", action="store_true", help="for another program")
    add_reader_argument(parser)


def run(args: Namespace) -> int:
    """Print the thread; the answer is 1 if this reader sees no such need."""
    reader = reader_of(args)
    need = Need.objects.visible_to(reader).filter(key=args.key).first()
    if not need:
        print(f"sofra: there is no need “{args.key}” on record.", file=sys.stderr)
        return 1
    thread = threads_of_one(need, reader, stated_only=args.stated).thread(need.key)
    print(json.dumps(thread_json(thread), ensure_ascii=False, indent=1) if args.json else _told(need, thread))
    return 0


def _told(need: Need, thread: Thread) -> str:
    lines = [f"{need.key}: {need.need}", " ".join(map(str, story_in_short(thread))), ""]
    for number, way in enumerate(thread.ways, 1):
        lines.append(f"Way {number}, {way.end.word}")
        lines.extend(_step(step) for step in way.steps)
    return "\n".join(lines)


def _step(step: Step) -> str:
    basis = "" if step.basis == "stated" else "; our reading"
    return f"  {step.word:10}{step.table}/{step.key}  {step.date or 'no date'}{basis}"
