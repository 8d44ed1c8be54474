"""Files as people's spreadsheets write them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from sofra.exchange import reading
from sofra.exchange.package import TableFile
from sofra.exchange.reading import Chunk, SheetError, open_sheet

KNOWN = ("id", "name", "note")


Rows = list[tuple[int, list[str]]]


def file_of(content: bytes | str) -> TableFile:
    raw = content.encode() if isinstance(content, str) else content
    return TableFile("things.csv", len(raw), lambda: io.BufferedReader(io.BytesIO(raw)))


def read(content: bytes | str) -> tuple[list[str], list[Chunk]]:
    with open_sheet(file_of(content), KNOWN) as sheet:
        return sheet.header, list(sheet.chunks())


def rows(content: bytes | str) -> Rows:
    return [pair for chunk in read(content)[1] for pair in zip(chunk.numbers, chunk.rows, strict=True)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_rows_are_read_whatever_the_line_ends_and_delimiters(end, delimiter, mark):
    content = mark + end.join(["id,name", 'a,"Anna, of the mill"', "b,Berta"]).replace(",", delimiter)

    assert read(content)[0] == ["id", "name"]
    assert [row[0] for _number, row in rows(content)] == ["a", "b"]


def test_row_with_line_breaks_counts_as_one_row():
    assert rows('id,name\na,"one\ntwo\r\nthree"\nb,Berta\n') == [
        (2, ["a", "one\ntwo\r\nthree"]),
        (3, ["b", "Berta"]),
    ]


def test_blank_rows_are_counted_and_left_out():
    assert rows("id,name\n\na,Anna\n,\n  ,\nb,Berta\n") == [(3, ["a", "Anna"]), (6, ["b", "Berta"])]


def test_blank_cells_beyond_the_header_are_left_out():
    header, (chunk,) = read("id,name,,\na,Anna,,\n")

    assert (header, chunk.rows) == (["id", "name"], [["a", "Anna"]])


def test_rows_with_too_many_or_too_few_cells_are_told():
    _header, (chunk,) = read("id,name\na\nb,Berta,too much\nc,Carla\n")

    assert chunk.misfits == [(2, 1), (3, 3)]
    assert chunk.rows == [["c", "Carla"]]


def test_empty_file_has_an_empty_header():
    assert read("") == ([], [])


def test_header_alone_has_no_rows():
    assert rows("id,name\n") == []


@pytest.mark.parametrize(
    ("content", "row", "words"),
    [
        ('id,name\na,Anna\nb,"never closed\n', 3, "not closed"),
        ('id,name\na,"Anna" x\n', 2, "wrong place"),
        ('id,name\na,"' + "x" * 200_000 + '"\n', 2, "far too long"),
    ],
)
def test_broken_quotation_marks_are_told_with_their_row(content, row, words):
    with pytest.raises(SheetError) as caught:
        rows(content)

    assert caught.value.row == row
    assert words in caught.value.message


def test_broken_header_is_told():
    with pytest.raises(SheetError) as caught:
        read('id,"name\n')

    assert (caught.value.row, "header" in caught.value.message) == (1, True)


def test_rows_before_a_break_are_still_read():
    with open_sheet(file_of('id,name\na,Anna\nb,"x" y\n'), KNOWN) as sheet:
        assert next(sheet.chunks()).rows == [["a", "Anna"]]


def test_line_without_end_is_not_read_at_once(monkeypatch):
    monkeypatch.setattr(reading, "MOST_OF_LINE", 100)

    _header, (chunk,) = read("id,name\n" + "x" * 500)
    assert [many for _row, many in chunk.misfits] == [1] * 5


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_other_encodings_are_told(encoding):
    content = "\ufeffid,name\n".encode(encoding) if encoding.endswith("be") else "id,name\n".encode(encoding)

    with pytest.raises(SheetError, match="CSV UTF-8"):
        read(content)


def test_file_that_cannot_be_opened_is_told():
    def fail() -> io.BufferedReader:
        raise OSError

    with (
        pytest.raises(SheetError, match="damaged"),
        open_sheet(TableFile("things.csv", 0, fail), KNOWN),
    ):
        pass


def test_file_that_breaks_off_is_told():
    class Breaking(io.BytesIO):
        def readinto(self, buffer: object) -> int:
            raise OSError

        def read(self, *_words: object) -> bytes:
            raise OSError

        read1 = read

        def peek(self, _size: int) -> bytes:
            return b"id"

    with (
        pytest.raises(SheetError, match="breaks off"),
        open_sheet(TableFile("things.csv", 0, Breaking), KNOWN),
    ):
        pass


def test_large_file_is_read_in_chunks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reading, "CHUNK_ROWS", 2)

    _header, chunks = read("id,name\n" + "".join(f"k{number},n\n" for number in range(5)))
    assert [list(chunk.numbers) for chunk in chunks] == [[2, 3], [4, 5], [6]]


def test_limit_of_a_cell_is_put_back():
    before = csv.field_size_limit()
    rows("id,name\na,Anna\n")

    assert csv.field_size_limit() == before
