"""Gives the record out as a package in its canonical form, so that equal records are equal bytes.

UTF-8, line feeds, quotation marks only where needed, columns as in the schema, rows by key. A package
holds what its reader may see and names nothing else.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO

from django.db import connection, transaction

from sofra.access.audience import STRANGER, Audience
from sofra.exchange.descriptor import descriptor_text
from sofra.exchange.staging import rows_of
from sofra.exchange.withholding import Withheld, withheld_from
from sofra.record.tables import Table, all_tables

DESCRIPTOR = "datapackage.json"
FIXED_TIME = (
    1980,
    1,
    1,
    0,
    0,
    0,
)  # the first that a zip file can tell, so that equal records are equal bytes
PLAIN_FILE = 0o644 << 16

PLAIN_ORDERS = ("C", "POSIX", "C.UTF-8", "C.utf8")

OpenFile = Callable[[str], AbstractContextManager[IO[bytes]]]


def export_record(path: Path, *, reader: Audience = STRANGER) -> None:
    """Write what this reader may see to a folder, or to a zip file if the name ends with .zip."""
    with _snapshot(), withheld_from(reader) as withheld:
        if path.suffix.lower() == ".zip":
            with _replaced(path) as handle, zipfile.ZipFile(handle, "w", zipfile.ZIP_DEFLATED) as archive:
                _write_all(lambda name: _in_zip(archive, name), withheld)
        else:
            path.mkdir(parents=True, exist_ok=True)
            _write_all(lambda name: _replaced(path / name), withheld)


@contextmanager
def _snapshot() -> Iterator[None]:
    """All tables as they are at one moment."""
    is_outermost = not connection.in_atomic_block
    with transaction.atomic(), connection.cursor() as cursor:
        if is_outermost and connection.vendor == "postgresql":
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def _write_all(open_file: OpenFile, withheld: Withheld) -> None:
    with open_file(DESCRIPTOR) as file:
        file.write(descriptor_text().encode())
    for table in all_tables().values():
        with open_file(f"{table.name}.csv") as file:
            file.write((",".join(table.header) + "\n").encode())
            write_rows(table, withheld, file)


@contextmanager
def _replaced(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes its place only when it is whole."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    with unfinished.open("wb") as file:
        yield file
    unfinished.replace(path)


def _in_zip(archive: zipfile.ZipFile, name: str) -> AbstractContextManager[IO[bytes]]:
    entry = zipfile.ZipInfo(name, FIXED_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = PLAIN_FILE
    entry.create_system = 3  # the same bytes on every system
    return archive.open(entry, "w", force_zip64=False)


def write_rows(table: Table, withheld: Withheld, file: IO[bytes]) -> None:
    """The rows of one table as CSV, in key order."""
    query = f"{withheld.rendering(table).query_of_all()}{withheld.but_these(table)} ORDER BY t.key"
    if connection.vendor == "postgresql":
        _copy_rows(f"{query}{_letter_by_letter()}", file)
        return
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=False)
    with connection.cursor() as cursor:
        cursor.execute(query)
        csv.writer(text, lineterminator="\n").writerows(cursor)
    text.flush()
    text.detach()


def _copy_rows(query: str, file: IO[bytes]) -> None:
    """PostgreSQL writes CSV by itself. The query gives nothing for a blank, so that it is not quoted."""
    with connection.cursor() as cursor, cursor.copy(f"COPY ({query}) TO STDOUT (FORMAT csv)") as copy:
        file.writelines(copy)


def _letter_by_letter() -> str:
    """How to put keys in plain order, where the database has an order of its own."""
    ((order,),) = rows_of("SELECT datcollate FROM pg_database WHERE datname = current_database()")
    return "" if order in PLAIN_ORDERS else ' COLLATE "C"'
