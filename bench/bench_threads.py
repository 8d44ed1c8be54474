"""How long it takes to follow all needs of a record, by the number of links.

Run `python bench/bench_threads.py --links 1000 10000 100000`; the record is made up, the seed fixed.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable

from sofra.insight.threads import Link, Need, Row, Threads, follow, tally_by, threads_json

STAGES = ("needs", "recommendations", "commitments", "plans", "plan_measures", "outputs", "results")
KINDS = {
    "recommendations": ("asked_in",),
    "commitments": ("promised_in", "decided_in"),
    "plans": ("taken_up_in",),
    "plan_measures": ("taken_up_in",),
    "outputs": ("met_by", "kept_by", "carried_out_by", "delivered_by", "same_as"),
    "results": ("met_by", "led_to"),
}
ANSWERS = ("this_point", "in_part", "carries_along", "not_stated", "")
VOICES = ("women", "womens_organisation", "institution", "author")
MadeUp = tuple[list[Need], list[Link], list[Row]]


def make_up(links: int, chance: random.Random) -> MadeUp:
    """Make a record with so many links, and about one row of each table for every ten."""
    rows = max(links // 10, 1)
    needs = [Need(f"need-{n}", chance.choice(VOICES), pillar=str(n % 4)) for n in range(rows)]
    others = [Row(table, f"{table}-{n}", "2030") for table in STAGES[1:] for n in range(rows)]
    return needs, [make_up_link(n, rows, chance) for n in range(links)], others


def make_up_link(number: int, rows: int, chance: random.Random) -> Link:
    """Join two rows of different stages, the earlier to the later."""
    start, goal = sorted(chance.sample(range(len(STAGES)), 2))
    ends = [_key(STAGES[stage], chance.randrange(rows)) for stage in (start, goal)]
    kind = chance.choice(KINDS[STAGES[goal]])
    basis = chance.choice(("stated", "derived"))
    answers = "" if kind == "asked_in" else chance.choice(ANSWERS)
    return Link(f"lnk-{number}", STAGES[start], ends[0], STAGES[goal], ends[1], kind, basis, answers)


def _key(table: str, number: int) -> str:
    """Name a made-up row."""
    return f"need-{number}" if table == "needs" else f"{table}-{number}"


def tell_all(threads: Threads) -> None:
    """Tell the whole story of every need."""
    for key in threads.needs:
        threads.thread(key)


def cpu_milliseconds(work: Callable[[], object]) -> float:
    """Measure one run.

    Units: milliseconds of CPU time of this process.
    """
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def report(links: int, seed: int) -> None:
    """Print one line: what each part of the work takes."""
    made_up = make_up(links, random.Random(seed))
    threads = follow(*made_up, stated_only=False)
    works: dict[str, Callable[[], object]] = {
        "follow": lambda: follow(*made_up, stated_only=False),
        "stated only": lambda: follow(*made_up, stated_only=True),
        "figures": lambda: threads_json(threads),
        "by pillar": lambda: tally_by(threads, "pillar"),
        "every story": lambda: tell_all(threads),
    }
    figures = "".join(f"{name}: {cpu_milliseconds(work):9.1f} ms   " for name, work in works.items())
    print(f"{links:>8} links   {figures}")


def main() -> None:
    """Read the counts wished for and report on each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--seed", type=int, default=1325)
    wishes = parser.parse_args()
    for links in wishes.links:
        report(links, wishes.seed)


if __name__ == "__main__":
    main()
