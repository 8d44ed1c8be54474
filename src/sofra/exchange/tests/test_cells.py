"""What each type of column takes, and the sentence for what it does not take."""

from __future__ import annotations

import re

import pytest

from sofra.exchange.cells import DateCells, EnumCells, FlagCells, KeyCells, TextCells, WholeCells, shown
from sofra.exchange.cells_of_many import ListCells, SourceCells, VisibilityCells

KEY = KeyCells(re.compile(r"[a-z0-9][a-z0-9.-]*"), 20)
KIND = EnumCells(is_required=True, values=("ngo", "ministry"))
MAYBE_KIND = EnumCells(is_required=False, values=("ngo", "ministry"))
DAY = DateCells(is_required=False)
YES = FlagCells(is_required=False)
MANY = WholeCells(is_required=False, most=32_767)
TEXT = TextCells(is_required=True, longest=5)
ROW = TextCells(is_required=False, longest=20, is_null_if_blank=True)
KEYS = ListCells(is_required=False, values=None, longest=100)
WORDS = ListCells(is_required=True, values=frozenset({"one", "two"}), longest=100)
SOURCE = SourceCells(20, 300)
CIRCLE = VisibilityCells("", 100)


@pytest.mark.parametrize(
    ("reader", "cells", "stored"),
    [
        (KEY, ["org-brook", "000"], [["org-brook", "000"]]),
        (KIND, ["ngo", "ministry"], [["ngo", "ministry"]]),
        (MAYBE_KIND, ["", "ngo"], [["", "ngo"]]),
        (
            DAY,
            ["2010", "", "../2009-11"],
            [["2010", "", "../2009-11"], ["2010-01-01", None, None], ["2010-12-31", None, "2009-11-30"]],
        ),
        (YES, ["yes", "no", ""], [["1", "0", None]]),
        (MANY, ["0", "32767", ""], [["0", "32767", None]]),
        (TEXT, ["Šabac"], [["Šabac"]]),
        (ROW, ["org-brook", ""], [["org-brook", None]]),
        (KEYS, ["a;b", ""], []),
        (WORDS, ["two;one"], []),
        (CIRCLE, ["public", "network:grp-brook"], [["public", "network:grp-brook"]]),
    ],
)
def test_good_cells_are_stored(reader, cells, stored):
    assert reader.read(cells) == stored
    assert [reader.complain(cell) for cell in cells] == [""] * len(cells)


@pytest.mark.parametrize(
    ("reader", "cell", "words"),
    [
        (KEY, "", "has no key"),
        (KEY, "Org-Brook", "is no key"),
        (KEY, "org brook", "is no key"),
        (KEY, "-org", "is no key"),
        (KEY, "x" * 21, "is no key"),
        (KIND, "", "must not be blank"),
        (KIND, "club", "is not one of: ngo, ministry"),
        (DAY, "June 2010", "is not a date"),
        (DAY, "2010-13", "is not a date"),
        (DAY, "2010-02-30", "is not a date"),
        (DAY, "2010/2007", "is not a date"),
        (DAY, "../..", "is not a date"),
        (YES, "true", "neither yes nor no"),
        (YES, "Yes", "neither yes nor no"),
        (MANY, "-1", "not a whole number"),
        (MANY, "1.5", "not a whole number"),
        (MANY, "007", "not a whole number"),
        (MANY, "٣", "not a whole number"),
        (MANY, "32768", "the most that fits"),
        (MANY, "9" * 30, "not a whole number"),
        (TEXT, "", "must not be blank"),
        (TEXT, "letters", "has 7 letters; at most 5 fit"),
        (ROW, "x" * 21, "at most 20 fit"),
        (KEYS, "a; b", "without blanks"),
        (KEYS, "a;;b", "without blanks"),
        (KEYS, "a;", "without blanks"),
        (KEYS, "a;a", "twice"),
        (WORDS, "", "must not be blank"),
        (WORDS, "one;three", "“three” is not one of: one, two"),
        (SOURCE, "chapter 1", "is no source"),
        (SOURCE, "004:chapter 1", "is no source"),
        (SOURCE, "004: a; chapter 1", "is no source"),
        (SOURCE, "004: a;", "is no source"),
        (SOURCE, "004: ", "is no source"),
        (SOURCE, "0" * 21 + ": a", "is no source"),
        (SOURCE, "004: " + "a" * 301, "is no source"),
        (CIRCLE, "", "Say who may see"),
        (CIRCLE, "everyone", "names nobody"),
        (CIRCLE, "network:", "names nobody"),
        (CIRCLE, "set: x", "names nobody"),
        (CIRCLE, "set:" + "x" * 100, "names nobody"),
    ],
)
def test_bad_cells_are_refused_with_a_sentence(reader, cell, words):
    assert reader.read([cell]) is None
    assert words in reader.complain(cell)


def test_required_date_flag_and_number_must_not_be_blank():
    for reader in (
        DateCells(is_required=True),
        FlagCells(is_required=True),
        WholeCells(is_required=True, most=9),
    ):
        assert reader.read([""]) is None
        assert "must not be blank" in reader.complain("")


def test_circle_told_on_the_command_line_fills_blank_cells():
    assert VisibilityCells("platform", 100).read(["", "public"]) == [["platform", "public"]]


def test_citations_are_stored_once_for_equal_cells():
    reader = SourceCells(20, 300)
    ((one, none, two, again),) = reader.read(["904: a, b; 904: c", "", "905: d", "904: a, b; 904: c"]) or [[]]

    assert (none, one == again, one == two) == (None, True, False)
    assert sorted(reader.fresh) == sorted(
        [(one, "0", "904", "a, b"), (one, "1", "904", "c"), (two, "0", "905", "d")]
    )


def test_citations_are_remembered_only_so_far():
    reader = SourceCells(20, 300)
    object.__setattr__(reader, "most_kept", 2)
    for number in range(5):
        reader.read([f"90{number}: page"])

    assert len(reader.numbers) <= 4
    assert len({number for number, *_rest in reader.fresh}) == 5


def test_quoted_cell_is_short_and_on_one_line():
    assert shown("a\nb\x00c") == "a b\ufffdc"
    assert shown("x" * 100) == "x" * 60 + "…"
