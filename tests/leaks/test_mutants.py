"""The looks of this folder can fail: each rule broken on purpose is noticed by the look that it concerns."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.db import transaction

from sofra.exchange.exporting import export_record
from tests.leaks.looking import NoticedError, Probes, forget, sit_down
from tests.leaks.mutants import MUTANTS, Mutant
from tests.leaks.pages import header_findings
from tests.leaks.test_nobody_finds import search
from tests.leaks.test_nobody_names import look_for_names
from tests.leaks.test_nobody_notices import again, walk
from tests.leaks.test_rows_reached import look_into
from tests.leaks.test_scripts import every_page_of, plant_scripts
from tests.leaks.walking import MISSING, Walk
from tests.leaks.world import PUBLIC, READERS, SECRET, STRANGER, World

Look = Callable[[World, Path, Probes], None]
LOOKERS = ("coordinator (sample)", "former (record)", "stranger (record)")
A_FEW = (
    "organisations/",
    "organisations/<str:key>/",
    "networks/<str:key>/",
    "events/<str:key>/",
    "needs/",
    "needs/<str:key>/",
    "ties/",
)
COUNTED = ("commitments/", "events/", "organisations/")


def look_at_pages(world: World, _folder: Path, probes: Probes) -> None:
    """Those who see most look first, so that what is kept for them would show."""
    for reader in READERS:
        if str(reader) in LOOKERS:
            Walk(sit_down(reader), world, probes, is_thorough=False, tries_hidden=False).through(A_FEW)


def look_for_changes(world: World, _folder: Path, probes: Probes) -> None:
    """Another hidden row of each table, and the same questions again."""
    seat = sit_down(STRANGER)
    before = walk(seat, world, probes, COUNTED)
    world.plant_more("one more", SECRET, PUBLIC)
    again(seat, before, probes)


def look_for_others(world: World, _folder: Path, probes: Probes) -> None:
    """What another put into the address of a list."""
    link = "/organisations/?sector=state"
    honest = sit_down(STRANGER).ask(link)
    forget()
    for other in ("/organisations/", f"{link}&unknown={MISSING}"):
        sit_down(STRANGER).ask(other)
    probes.compare(sit_down(STRANGER).ask(link), honest, "", "", f"{link} changed with what another asked")


def look_by_search(world: World, _folder: Path, probes: Probes) -> None:
    """A hidden name of an open row, and a hidden row, searched for."""
    seat = sit_down(STRANGER)
    world.plant_more("hidden names", SECRET, PUBLIC, tables=("names", "people"))
    bed = world.gardener.beds[-1]
    missing = search(seat, MISSING)
    for table in ("names", "people"):
        for row in bed.cells[table]:
            token = row["name"].split()[0]
            probes.compare(search(seat, token), missing, token, MISSING, f"finds a hidden row of {table}")


def look_into_packages(world: World, folder: Path, probes: Probes) -> None:
    """The package of a stranger."""
    export_record(folder / "package")
    look_into(folder / "package", STRANGER, world, probes)


def look_at_headers(_world: World, _folder: Path, probes: Probes) -> None:
    """Pages, files, redirects, what is missing and what is refused."""
    seat = sit_down(STRANGER)
    for url in ("/", "/needs/", "/needs/?format=csv", "/nowhere/", "/organisations", "/account/login/"):
        for finding in header_findings(seat.ask(url)):
            probes.note(f"{finding} at {url}")


def look_for_scripts(world: World, _folder: Path, probes: Probes) -> None:
    """Payloads in every text of open rows."""
    plant_scripts(world.beds[PUBLIC], 0)
    every_page_of(sit_down(STRANGER), world.beds[PUBLIC], probes, A_FEW)


def look_at_portraits(_world: World, _folder: Path, probes: Probes) -> None:
    """The portraits of networks in which they hold no seat."""
    for reader in READERS:
        if str(reader) in ("former (record)", "stranger (record)"):
            look_for_names(reader, probes)


LOOKS: dict[str, Look] = {
    "pages": look_at_pages,
    "names": look_at_portraits,
    "notices": look_for_changes,
    "others": look_for_others,
    "search": look_by_search,
    "package": look_into_packages,
    "headers": look_at_headers,
    "scripts": look_for_scripts,
}


def look_afresh(look: str, world: World, folder: Path, probes: Probes) -> None:
    """Look, and leave everything as it was."""
    forget()
    folder.mkdir()
    with transaction.atomic():
        try:
            LOOKS[look](world, folder, probes)
        finally:
            transaction.set_rollback(True)


@pytest.mark.parametrize("look", LOOKS)
def test_whole_product_passes_the_look(look: str, world: World, tmp_path: Path, probes: Probes) -> None:
    look_afresh(look, world, tmp_path / "look", probes)

    assert probes.digest() == []


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.told)
def test_broken_rule_is_noticed(
    mutant: Mutant, world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with ExitStack() as stack:
        mutant.do(monkeypatch, stack)
        with pytest.raises(NoticedError):
            look_afresh(mutant.look, world, tmp_path / "look", Probes(stops_at_once=True))
