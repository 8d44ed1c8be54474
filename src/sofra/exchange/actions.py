"""Brings a package into the record: all of it, or nothing.

The rows are staged, compared with what is here, checked as a whole, and written in one transaction
with one audit row. The import is the one exception to "writes only by small actions".
"""

# ruff: noqa: S608 -- names in SQL come from the tables' declarations, values are parameters

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from pathlib import Path

from django.db import DataError, IntegrityError, OperationalError, connection, transaction
from django.utils.translation import gettext as _

from sofra.access import audit
from sofra.access.models import User
from sofra.exchange.cells import shown
from sofra.exchange.checking import check, refuse_double_keys
from sofra.exchange.comparing import compare
from sofra.exchange.filling import Touched, fill
from sofra.exchange.loading import roomy, set_up_transaction
from sofra.exchange.package import PackageRefusedError, TableFile, open_package
from sofra.exchange.reading import SheetError, open_sheet
from sofra.exchange.remembering import opening_of
from sofra.exchange.report import Conflict, Counts, EnoughError, Problem, Problems, Report
from sofra.exchange.rows import RowReader
from sofra.exchange.staging import Stage, rows_of, run, stages
from sofra.exchange.writing import archive_missing, same_shelf
from sofra.record.bulk import quoted
from sofra.record.tables import Table, all_tables


class _UndoError(Exception):
    """Leave the transaction and take back what it did."""


@dataclass
class _Import:
    """One import on its way: what was asked for, and what has been found."""

    visibility: str
    archives_missing: bool
    problems: Problems = field(default_factory=Problems)
    conflicts: list[Conflict] = field(default_factory=list)
    counts: dict[str, Counts] = field(default_factory=dict)
    touched: Touched = field(default_factory=Touched)


def import_record(
    path: Path,
    *,
    by: User | None,
    visibility: str = "",
    archives_missing: bool = False,
    is_rehearsal: bool = False,
) -> Report:
    """Bring a folder or zip file into the record. Refused, it changes nothing but leaves an audit row.

    `visibility` is the circle of rows whose file names none. A rehearsal leaves no trace at all.
    """
    work = _Import(visibility, archives_missing)
    try:
        with roomy(), transaction.atomic():
            set_up_transaction()
            _bring_in(work, path, is_rehearsal=is_rehearsal)
            told = {name: asdict(counts) for name, counts in work.counts.items()}
            audit.record("exchange.record_imported", by=by, package=path.name, tables=told)
    except _UndoError:
        pass
    except (IntegrityError, DataError, OperationalError) as error:
        told_by_database = _("The database refuses the package: %(reason)s") % {"reason": shown(str(error))}
        work.problems.found.append(Problem(path.name, None, "", told_by_database))
    report = _report(work, is_rehearsal=is_rehearsal)
    if report.is_refused and not is_rehearsal:
        errors, conflicts = len(report.errors), len(report.conflicts)
        audit.record("exchange.import_refused", by=by, package=path.name, errors=errors, conflicts=conflicts)
    return report


def _report(work: _Import, *, is_rehearsal: bool) -> Report:
    errors = work.problems.in_order(f"{name}.csv" for name in all_tables())
    if errors or work.conflicts:
        return Report("refused", {}, errors, work.conflicts)
    return Report("checked" if is_rehearsal else "imported", work.counts)


def _bring_in(work: _Import, path: Path, *, is_rehearsal: bool) -> None:
    """Stage, compare, check, write. Raises _UndoError where nothing is to be written."""
    with stages() as staged:
        try:
            with open_package(path) as files:
                _stage(work, files, staged)
            _examine(work, staged)
        except PackageRefusedError as refusal:
            work.problems.found.append(Problem(refusal.file or path.name, None, "", refusal.message))
        except EnoughError:
            pass
        if work.problems or work.conflicts or is_rehearsal:
            raise _UndoError
        fill(staged, work.touched)


def _stage(work: _Import, files: list[TableFile], staged: dict[str, Stage]) -> None:
    """Read every file, lower tables first."""
    tables = all_tables()
    for file in files:
        if file.table not in tables:
            told = _("“%(name)s” is not a table of the record.") % {"name": shown(file.table)}
            work.problems.add(file.name, None, "", told)
    by_name = {file.table: file for file in files}
    present = [table for name, table in tables.items() if name in by_name]
    _hold(present)
    for table in present:
        _stage_file(work, table, by_name[table.name], staged)


def _hold(tables: list[Table]) -> None:
    """Keep other writers out of these tables until the import is done. On SQLite the transaction does."""
    if tables and connection.vendor == "postgresql":
        names = ", ".join(quoted(table.model._meta.db_table) for table in tables)
        run(f"LOCK TABLE {names} IN SHARE ROW EXCLUSIVE MODE")


def _stage_file(work: _Import, table: Table, file: TableFile, staged: dict[str, Stage]) -> None:
    """Read one file to its end, or to where it breaks off."""
    try:
        with open_sheet(file, table.header) as sheet:
            reader = RowReader(table, sheet.header, opening_of(table), work.visibility)
            if not reader.check_header(work.problems, file.name):
                work.problems.forget_table(table.name)
                return
            stage = staged[table.name] = Stage(table, file, reader)
            stage.create()
            for chunk in sheet.chunks():
                stage.add(*reader.read(chunk, work.problems, file.name))
            stage.settle()
    except SheetError as error:
        work.problems.forget_table(table.name)
        work.problems.add(file.name, error.row, error.column, error.message)


def _examine(work: _Import, staged: dict[str, Stage]) -> None:
    """Compare with the record, then check all tables together."""
    refuse_double_keys(staged, work.problems)
    shelf = same_shelf(circle for stage in staged.values() for circle in stage.reader.circles)
    for name, stage in staged.items():
        gone = archive_missing(stage, shelf) if work.archives_missing else []
        found = compare(stage, work.problems)
        ((many,),) = rows_of(f"SELECT COUNT(*) FROM {stage.name}")
        work.counts[name] = Counts(many - found.changed, found.changed, found.unchanged, len(gone))
        work.conflicts += found.conflicts
        work.touched.archived[name] = gone
        work.touched.rows[name] = many
        work.touched.changed[name] = found.changed
    check(staged, work.problems)
