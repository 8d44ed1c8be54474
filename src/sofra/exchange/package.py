"""Opens a package, a folder or a zip file, and refuses at the door what cannot be a record.

A zip file is read in place and never unpacked, so no name in it can lead anywhere. Bombs are
known by what the archive itself declares; the reader of an archive never gives out more than that.
"""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from django.utils.translation import gettext as _

MEGABYTE = 1024 * 1024
MOST_FILES = 500
MOST_BYTES_OF_FILE = 2_048 * MEGABYTE
MOST_BYTES = 4_096 * MEGABYTE
MOST_RATIO = 100
HARMLESS_BYTES = 10 * MEGABYTE
READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1
TAIL_BYTES = 65_557  # the end record of an archive and its longest comment
LOCATOR_BYTES = 20  # the mark of an archive too large for the plain form
MOST_BYTES_OF_CONTENTS = 2 * MEGABYTE
END = ".csv"


class PackageRefusedError(Exception):
    """The package is not opened; the sentence says why, `file` names the culprit if there is one."""

    def __init__(self, message: str, file: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.file = file


@dataclass(frozen=True)
class TableFile:
    """One file of rows, not yet opened."""

    name: str
    size: int
    open: Callable[[], IO[bytes]]

    @property
    def table(self) -> str:
        """The table it holds, going by its name."""
        return self.name.removesuffix(END)


@contextmanager
def open_package(path: Path) -> Iterator[list[TableFile]]:
    """The files of a folder or zip. Raises PackageRefusedError if it is neither, or not to be trusted."""
    if path.is_dir():
        yield _checked(_files_of_folder(path))
        return
    if not path.is_file():
        raise PackageRefusedError(_("There is no folder or file “%(name)s”.") % {"name": path.name})
    _refuse_crowd(path)
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise PackageRefusedError(
            _("“%(name)s” is neither a folder nor a readable zip file.") % {"name": path.name}
        ) from error
    with archive:
        yield _checked(_files_of_zip(archive))


def _checked(files: Iterable[TableFile]) -> list[TableFile]:
    """Refuse a package without tables, with a table given twice, or of an absurd size."""
    found: dict[str, TableFile] = {}
    for file in files:
        if file.name in found:
            raise PackageRefusedError(_("This file is in the package twice."), file.name)
        if file.size > MOST_BYTES_OF_FILE:
            raise PackageRefusedError(_("This file is larger than 2 GB; no record is."), file.name)
        found[file.name] = file
    if not found:
        raise PackageRefusedError(_("There is no table in this package: no file ends with .csv."))
    if sum(file.size for file in found.values()) > MOST_BYTES:
        raise PackageRefusedError(_("The package is larger than 4 GB; no record is."))
    return list(found.values())


def _files_of_folder(folder: Path) -> Iterator[TableFile]:
    inside = folder.resolve()
    for path in sorted(folder.iterdir()):
        if not _is_table(path.name):
            continue
        if path.is_symlink() and inside not in path.resolve().parents:
            raise PackageRefusedError(_("This file is a link that leads out of the folder."), path.name)
        if not path.is_file():
            raise PackageRefusedError(_("This is not a file."), path.name)
        yield TableFile(path.name.lower(), path.stat().st_size, lambda path=path: path.open("rb"))  # type: ignore[misc]  # bound now


def _is_table(name: str) -> bool:
    return name.lower().endswith(END) and not name.startswith(".")


def _refuse_crowd(path: Path) -> None:
    """Look at the size of the archive's list of contents before it is read as a whole."""
    with path.open("rb") as file:
        file.seek(max(path.stat().st_size - TAIL_BYTES, 0))
        tail = file.read()
    at = tail.rfind(b"PK\5\6")
    is_huge = at >= LOCATOR_BYTES and tail[at - LOCATOR_BYTES :].startswith(b"PK\6\7")
    if is_huge or (at >= 0 and int.from_bytes(tail[at + 12 : at + 16], "little") > MOST_BYTES_OF_CONTENTS):
        raise PackageRefusedError(_("The zip file holds far too many files; a record has a few dozen."))


def _files_of_zip(archive: zipfile.ZipFile) -> Iterator[TableFile]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MOST_FILES:
        raise PackageRefusedError(_("The zip file holds more than 500 files; a record has a few dozen."))
    for entry in entries:
        _refuse_tricks(entry)
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise PackageRefusedError(_("The zip file unpacks to more than 4 GB; no record does."))
    tables = [entry for entry in entries if _is_table(PurePosixPath(entry.filename).name)]
    tables = [entry for entry in tables if "__MACOSX" not in PurePosixPath(entry.filename).parts]
    if len({PurePosixPath(entry.filename).parent for entry in tables}) > 1:
        raise PackageRefusedError(_("The tables lie in different folders of the zip file; put them in one."))
    for entry in tables:
        name = PurePosixPath(entry.filename).name.lower()
        yield TableFile(name, entry.file_size, lambda entry=entry: archive.open(entry))  # type: ignore[misc]  # bound now


def _refuse_tricks(entry: zipfile.ZipInfo) -> None:
    """Paths that lead out, links, secrets, odd packing, and bombs."""
    name = entry.orig_filename
    path = PurePosixPath(name)
    shown = path.name or name
    leads_out = path.is_absolute() or ".." in path.parts or ":" in str(path)
    if leads_out or "\\" in name or "\0" in name:
        raise PackageRefusedError(_("The name of this file in the zip leads out of the package."), shown)
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise PackageRefusedError(_("This file in the zip is a link, not a table."), shown)
    if entry.flag_bits & ENCRYPTED:
        raise PackageRefusedError(_("This file is locked with a password; pack it without one."), shown)
    if entry.compress_type not in READABLE:
        raise PackageRefusedError(_("This file is packed in an unusual way; make a plain zip."), shown)
    ratio = entry.file_size / max(entry.compress_size, 1)
    if entry.file_size > HARMLESS_BYTES and ratio > MOST_RATIO:
        raise PackageRefusedError(
            _("This file unpacks to more than 100 times its size; no table does."), shown
        )
