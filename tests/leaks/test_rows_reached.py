"""A row that one may see names none that one may not: not on pages, not in files, not on the command line."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from argparse import ArgumentParser
from pathlib import Path
from types import ModuleType

import pytest

from sofra.access.audience import audience_of
from sofra.access.models import User
from sofra.config.commands import export, thread, threads
from sofra.exchange.exporting import export_record
from sofra.record.tables import all_tables
from tests.leaks.looking import Answer, Probes
from tests.leaks.tokens import ARCHIVED, COMMUNITY
from tests.leaks.world import BETRAYERS, PUBLIC, READERS, SECRET, Reader, World

PEOPLE = [reader for reader in READERS if reader.username != "deactivated"]


def look_into(folder: Path, reader: Reader, world: World, probes: Probes) -> dict[str, str]:
    """Look for tokens in every file of a package. It is the owner's own, so a community stays in it."""
    texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*"))}
    for name, text in texts.items():
        for _token, owner in world.mint.found_in(text):
            probes.tokens += 1
            if not owner.circles <= reader.sees:
                probes.note(f"{reader} gets {owner.table}/{owner.key}, {owner.field} in {name}")
        probes.answers += 1
    return texts


@pytest.mark.parametrize("reader", PEOPLE, ids=str)
def test_package_holds_and_names_nothing_hidden(
    reader: Reader, world: World, probes: Probes, tmp_path: Path
) -> None:
    person = User.objects.filter(username=reader.username).first()
    export_record(tmp_path / "out", reader=audience_of(person, reader.shelf))
    texts = look_into(tmp_path / "out", reader, world, probes)

    assert set(texts) == {"datapackage.json", *(f"{name}.csv" for name in all_tables())}
    assert probes.digest() == []


def test_package_of_a_zip_file_holds_the_same(world: World, tmp_path: Path) -> None:
    export_record(tmp_path / "out.zip")
    export_record(tmp_path / "out")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        for info in archive.infolist():
            assert archive.read(info) == (tmp_path / "out" / info.filename).read_bytes()


def test_package_is_the_same_with_a_hidden_row_more(world: World, tmp_path: Path) -> None:
    export_record(tmp_path / "before")
    world.plant_more("one more", SECRET, PUBLIC)
    world.plant_more("one put away", ARCHIVED, PUBLIC)
    export_record(tmp_path / "after")

    for file in (tmp_path / "before").glob("*"):
        assert file.read_bytes() == (tmp_path / "after" / file.name).read_bytes(), file.name


def test_package_stands_by_itself(world: World, tmp_path: Path) -> None:
    """Every key that a stranger's package names is in it."""
    export_record(tmp_path / "out")
    rows = {
        name: list(
            csv.DictReader(io.StringIO((tmp_path / "out" / f"{name}.csv").read_text(encoding="utf-8")))
        )
        for name in all_tables()
    }
    keys = {name: {row[all_tables()[name].key_column] for row in rows[name]} for name in rows}
    for name, table in all_tables().items():
        for column in table.columns:
            if column.type in ("ref", "refs"):
                named = {key for row in rows[name] for key in row[column.name].split(";") if key}
                assert named <= keys[column.to], (name, column.name)


def run(command: ModuleType, *words: str) -> int:
    """Run a command as the command line does."""
    parser = ArgumentParser()
    command.add_arguments(parser)
    code: int = command.run(parser.parse_args(words))
    return code


@pytest.mark.parametrize("stated", [(), ("--stated",)])
def test_commands_tell_a_stranger_nothing_hidden(
    stated: tuple[str, ...], world: World, probes: Probes, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    stranger = READERS[0]
    needs = [
        world.beds[bed].key("needs")
        for bed in (PUBLIC, *(f"{a} at {b}" for a, b in BETRAYERS if a == PUBLIC))
    ]
    for key in needs:
        assert run(thread, key, "--json", *stated) == 0
        assert run(thread, key, *stated) == 0
    assert run(threads, "--json", *stated) == 0
    assert run(threads, *stated) == 0
    assert run(export, str(tmp_path / "package")) == 0
    probes.look(Answer("", 200, {}, capsys.readouterr().out), stranger, world.mint)
    look_into(tmp_path / "package", stranger, world, probes)

    assert probes.tokens > 100
    assert probes.digest() == []


def test_command_finds_a_hidden_need_as_little_as_a_missing_one(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    hidden = world.beds[SECRET].key("needs")
    assert run(thread, hidden, "--json") == run(thread, "qzppppppzq", "--json") == 1
    told = capsys.readouterr()

    assert told.out == ""
    assert len({line.replace(hidden, "qzppppppzq") for line in told.err.splitlines()}) == 1


def test_command_counts_no_hidden_need(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    run(threads, "--json")
    before = json.loads(capsys.readouterr().out)
    world.plant_more("one more", SECRET, PUBLIC)
    run(threads, "--json")

    assert json.loads(capsys.readouterr().out) == before


def test_rows_that_could_betray_were_laid(world: World) -> None:
    """What is looked for above is there: open rows that name hidden ones, in every column that can."""
    pointing = 0
    for bed in (world.beds[f"{circle} at {hidden}"] for circle, hidden in BETRAYERS):
        for name, rows in bed.cells.items():
            for column in all_tables()[name].columns:
                if column.type in ("ref", "refs"):
                    pointing += sum(bool(row[column.name]) for row in rows)

    assert pointing > 500
    assert COMMUNITY in {owner.field for owner in world.mint.owners.values()}
