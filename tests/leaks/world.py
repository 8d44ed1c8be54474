"""The made-up world of these tests: the shipped record, the sample, and rows with tokens in every circle."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from unittest import mock

from django.utils import timezone

from sofra.access.audience import RECORD
from sofra.access.audience import SAMPLE as SAMPLE_SHELF
from sofra.access.models import Grant, User
from sofra.exchange import demonstration
from sofra.exchange.actions import import_record
from sofra.exchange.demonstration import MILL, OPEN, SAMPLE, SEATS, TABLE, TALKS, WILLOW
from sofra.record.search_index import refresh_entries
from sofra.record.search_said import rows_beside
from sofra.record.tables import all_tables
from tests.leaks.planting import Bed, Gardener, text_columns, write_package
from tests.leaks.tokens import ARCHIVED, Mint, Owner

PUBLIC, PLATFORM = "public", "platform"
NETWORK_KEY, BODY_KEY = "qznetworkzq", "qzbodyzq"
NETWORK, BODY, SECRET = f"network:{NETWORK_KEY}", f"organisation:{BODY_KEY}", "set:qzsecretzq"
GIVEN = {NETWORK: ("networks", NETWORK_KEY), BODY: ("organisations", BODY_KEY)}


@dataclass(frozen=True)
class Reader:
    """Somebody who looks: her account (blank for a stranger), the shelf she looks at, what she may see."""

    username: str
    shelf: str
    sees: frozenset[str]

    @property
    def is_stranger(self) -> bool:
        """Nobody has signed in, or her account is closed."""
        return PLATFORM not in self.sees and self.shelf == RECORD

    def __str__(self) -> str:
        return f"{self.username or 'stranger'} ({self.shelf})"


# Who may see which circle, written by hand. Nothing here is read from the code that it judges.
READERS = (
    Reader("", RECORD, frozenset({PUBLIC})),
    Reader("deactivated", RECORD, frozenset({PUBLIC})),
    Reader("former", RECORD, frozenset({PUBLIC, PLATFORM})),
    Reader("member", RECORD, frozenset({PUBLIC, PLATFORM, NETWORK})),
    Reader("outsider", RECORD, frozenset({PUBLIC, PLATFORM})),
    Reader("outsider", SAMPLE_SHELF, frozenset({MILL})),
    Reader("observer", RECORD, frozenset({PUBLIC, PLATFORM})),
    Reader("observer", SAMPLE_SHELF, frozenset({OPEN})),
    Reader("representative", RECORD, frozenset({PUBLIC, PLATFORM})),
    Reader("representative", SAMPLE_SHELF, frozenset({OPEN, TABLE, WILLOW})),
    Reader("coordinator", RECORD, frozenset({PUBLIC, PLATFORM})),
    Reader("coordinator", SAMPLE_SHELF, frozenset({OPEN, TABLE, TALKS})),
)
STRANGER = READERS[0]
RECORD_CIRCLES = (PUBLIC, PLATFORM, NETWORK, BODY, SECRET)
SAMPLE_CIRCLES = (OPEN, TABLE, TALKS, WILLOW, MILL)
# Rows that one may see, and that name rows that one may not: (who sees them, whom they name).
BETRAYERS = (
    (PUBLIC, SECRET),
    (PUBLIC, PLATFORM),
    (PUBLIC, ARCHIVED),
    (PLATFORM, BODY),
    (NETWORK, SECRET),
    (OPEN, TALKS),
    (OPEN, TABLE),
    (MILL, OPEN),
    (PUBLIC, OPEN),
)


@dataclass
class World:
    """What was laid: the tokens, and the beds of rows by name."""

    mint: Mint
    gardener: Gardener
    folder: Path
    beds: dict[str, Bed] = field(default_factory=dict)

    def plant_more(
        self, name: str, circle: str, at: str, *, tables: tuple[str, ...] = (), words: str = "women"
    ) -> None:
        """Bring in another bed, later than the others."""
        self.gardener.words = words
        shown = PUBLIC if circle == ARCHIVED else circle
        bed = self.gardener.plant(name, circle, at=self.beds[at], tables=tables, visibility=shown)
        _bring_in(self.folder / f"more-{bed.number}", [bed])
        if circle == ARCHIVED:
            _archive(bed)

    def keys_by_circle(self, table: str) -> Iterator[tuple[str, str]]:
        """Every planted key of a table, with the circle that sees it."""
        for bed in self.beds.values():
            for key in bed.keys.get(table, ()):
                yield key, bed.circle


def laid_world(folder: Path) -> World:
    """Lay everything in the test database."""
    mint = Mint()
    world = World(mint, Gardener(mint), folder)
    demonstration.lay_table()
    with mock.patch.object(demonstration, "SAMPLE", _sample_with_tokens(folder / "sample", world.mint)):
        demonstration.lay_sample(folder / "sign-ins.txt")
    for bed in _beds(world.gardener):
        world.beds[bed.name] = bed
    _bring_in(folder / "planted", world.gardener.beds)
    for name, bed in world.beds.items():
        if name.startswith(ARCHIVED):
            _archive(bed)
    for circle in (*RECORD_CIRCLES[2:], *SAMPLE_CIRCLES):
        world.mint.named[circle] = Owner("circles", circle, "key", frozenset({circle}))
    _open_accounts()
    return world


def _bring_in(folder: Path, beds: list[Bed]) -> None:
    report = import_record(write_package(folder, beds), by=None)
    assert not report.is_refused, "\n".join(report.lines()[:20])


def _beds(gardener: Gardener) -> Iterator[Bed]:
    """A bed in each circle; rows of each circle that point at open ones; and open ones that point back."""
    own = {PUBLIC: gardener.plant(PUBLIC, PUBLIC)}
    for circle in (*RECORD_CIRCLES[1:], *SAMPLE_CIRCLES, ARCHIVED):
        shown = PUBLIC if circle == ARCHIVED else circle
        own[circle] = gardener.plant(circle, circle, visibility=shown, given=GIVEN.get(circle, ("", "")))
    yield from own.values()
    for circle in (*RECORD_CIRCLES[1:], ARCHIVED):
        shown = PUBLIC if circle == ARCHIVED else circle
        yield gardener.plant(f"{circle} at {PUBLIC}", circle, at=own[PUBLIC], visibility=shown)
    for circle in SAMPLE_CIRCLES[1:]:
        yield gardener.plant(f"{circle} at {OPEN}", circle, at=own[OPEN])
    for circle, hidden in BETRAYERS:
        yield gardener.plant(f"{circle} at {hidden}", circle, at=own[hidden])


def _archive(bed: Bed) -> None:
    """Put the rows of a bed away, as an import does with rows that a later package leaves out."""
    for name, keys in bed.keys.items():
        table = all_tables()[name]
        table.model.objects.filter(key__in=keys).update(is_archived=True)
        refresh_entries(table, keys)
    for name, beside in rows_beside(bed.keys).items():
        refresh_entries(all_tables()[name], sorted(beside))


def _sample_with_tokens(folder: Path, mint: Mint) -> Path:
    """The sample as it is shipped, with a token behind every text, and its keys known."""
    folder.mkdir()
    for table in all_tables().values():
        file = SAMPLE / f"{table.name}.csv"
        if not file.exists():
            continue
        with file.open(encoding="utf-8", newline="") as source:
            rows = list(csv.DictReader(source))
        for row in rows:
            key, circle = row[table.key_column], row["visibility"]
            if not key.isdigit():  # a number of a text says nothing by itself
                mint.named[key] = Owner(table.name, key, table.key_column, frozenset({circle}))
            for name, longest in text_columns(table):
                said = f"{row[name]} {mint.give(table.name, key, name, circle)}".strip()
                row[name] = said if len(said) <= longest else row[name]
        with (folder / file.name).open("w", encoding="utf-8", newline="") as target:
            writer = csv.DictWriter(target, table.header, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return folder


def _open_accounts() -> None:
    """Beside those of the sample: a member, one whose seat has ended, one whose account is closed."""
    assert {seat.username for seat in SEATS} <= {reader.username for reader in READERS}
    for name in ("member", "former", "deactivated"):
        person = User.objects.create_user(name, password="a long pass phrase")
        Grant.objects.create(person=person, circle_id=NETWORK)
    yesterday = timezone.localdate() - timedelta(days=1)
    Grant.objects.filter(person__username="former").update(until=yesterday)
