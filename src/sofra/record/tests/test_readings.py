"""Dates that are our reading are known by what the notes of their rows say."""

from __future__ import annotations

import pytest

from sofra.record.readings import date_mark


@pytest.mark.parametrize(
    "note",
    [
        "Stressed at the fair; date inferred",
        "Month is derived.",
        "day derived from the name of the day",
        "year read from the title",
        "no answer recorded; year is that of the plan",
        "day stated, year derived from the fair",
        "start read from the mayor's involvement",
        "fair date and organiser are read from that sentence",
        "years are those of the support",
        "start is the signing date; number not stated",
    ],
)
def test_date_is_marked_where_the_note_says_so(note):
    assert date_mark("", note) == "our reading"


@pytest.mark.parametrize(
    "note", ["", "date is that of the launch", "place inferred", "date not stated; kind is our reading"]
)
def test_date_is_not_marked_by_other_words(note):
    assert date_mark(note) == ""
