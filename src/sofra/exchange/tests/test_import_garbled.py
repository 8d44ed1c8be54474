"""Packages garbled at random: each is either brought in whole or refused whole, with sentences."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sofra.exchange.actions import import_record
from sofra.exchange.report import Report
from sofra.exchange.tests.making import ROWS, as_csv, bring_in, package, picture, write

pytestmark = pytest.mark.django_db

OFTEN = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
CELLS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["", " ", "\0", "í\xa0\x80", "x" * 25_000, "-1", "1e9", "9" * 19, "yes", "٣", "\u2028", "\x85", '"'],
    ),
    st.sampled_from(
        ["2010-02-30", "0000", "9999-12-31/..", "../..", "a;;b", "org-brook;org-brook", "public"]
    ),
    st.sampled_from(["network:", "set:\n", "%s", "%(x)s", "'; --", "\\N", "\\.", "901: ", "901: a; "]),
)
PLACES = st.sampled_from([(table, number) for table, rows in ROWS.items() for number in range(len(rows))])


def left_whole(folder: Path) -> Report:
    """Import a garbled package; whatever becomes of it, the record is whole."""
    before = picture()
    report = import_record(folder, by=None)
    assert report.status in ("imported", "refused")
    if report.is_refused:
        assert report.errors or report.conflicts
        assert all(error.message and error.file for error in report.errors)
        assert picture() == before
    assert report.lines()
    return report


@OFTEN
@given(place=PLACES, column=st.integers(0, 30), cell=CELLS)
def test_garbled_cell_is_refused_whole_or_brought_in_whole(db, place, column, cell):
    table, number = place
    tables = package()
    header = as_csv(table, []).strip().split(",")
    tables[table][number][header[column % len(header)]] = cell.encode("utf-8", "replace").decode()
    with tempfile.TemporaryDirectory() as folder:
        left_whole(write(Path(folder), tables))


@OFTEN
@given(
    table=st.sampled_from(sorted(ROWS)),
    at=st.floats(0, 1),
    junk=st.one_of(
        st.binary(max_size=8), st.sampled_from([b'"', b"\r", b"\n", b",", b";", b"\0", b"\xff\xfe"])
    ),
    cut=st.integers(0, 20),
)
def test_garbled_bytes_are_refused_whole_or_brought_in_whole(db, table, at, junk, cut):
    with tempfile.TemporaryDirectory() as name:
        folder = write(Path(name), package())
        content = (folder / f"{table}.csv").read_bytes()
        place = int(at * len(content))
        (folder / f"{table}.csv").write_bytes(content[:place] + junk + content[place + cut :])
        left_whole(folder)


@OFTEN
@given(at=st.floats(0, 1), junk=st.binary(max_size=6), cut=st.integers(0, 6))
def test_garbled_zip_is_refused_whole_or_brought_in_whole(db, at, junk, cut):
    with tempfile.TemporaryDirectory() as name:
        folder = write(Path(name) / "record", package())
        path = Path(name) / "record.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(folder.iterdir()):
                archive.write(file, file.name)
        content = path.read_bytes()
        place = int(at * len(content))
        path.write_bytes(content[:place] + junk + content[place + cut :])
        left_whole(path)


@settings(OFTEN, max_examples=25)
@given(place=PLACES, column=st.integers(0, 30), cell=CELLS)
def test_garbled_cell_of_a_later_package_leaves_the_record_whole(db, place, column, cell):
    table, number = place
    tables = package()
    header = as_csv(table, []).strip().split(",")
    tables[table][number][header[column % len(header)]] = cell.encode("utf-8", "replace").decode()
    with tempfile.TemporaryDirectory() as folder:
        bring_in(Path(folder) / "first")
        left_whole(write(Path(folder) / "second", tables))
