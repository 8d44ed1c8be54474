"""A made-up town: short ways to write its links, rows and needs."""

from sofra.insight.threads import Link, Need, Row, Threads, follow

TABLES = {
    "need": "needs",
    "rec": "recommendations",
    "com": "commitments",
    "agr": "agreements",
    "plan": "plans",
    "pm": "plan_measures",
    "ev": "events",
    "out": "outputs",
    "res": "results",
    "org": "organisations",
}
LAMPS = "need-lamps"


def link(start: str, kind: str, goal: str, answers: str = "", basis: str = "stated", key: str = "") -> Link:
    """Join two made-up rows; the first part of a key tells its table."""
    tables = [TABLES[end.split("-")[0]] for end in (start, goal)]
    name = key or f"lnk-{start}-{kind}-{goal}"
    return Link(name, tables[0], start, tables[1], goal, kind, basis, answers, "900: page 1")


def read(line: str) -> Link:
    """Read a link from a line such as `need-lamps asked_in rec-lamps`."""
    return link(*line.split())


def rows_of(links: list[Link]) -> list[Row]:
    """Make the rows at both ends of links visible."""
    ends = {end for each in links for end in (each.start, each.goal) if end[0] != "needs"}
    return [Row(table, key, "2030-05") for table, key in sorted(ends)]


def threads_of(*lines: str, stated_only: bool = False, needs: tuple[Need, ...] = ()) -> Threads:
    """Follow the needs of a made-up record."""
    links = [read(line) for line in lines]
    people = needs or (Need(LAMPS, "women", date="2030", source="900: page 2"),)
    return follow(people, links, rows_of(links), stated_only=stated_only)
