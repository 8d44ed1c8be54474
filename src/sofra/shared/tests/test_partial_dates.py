"""Partial dates: read, never padded, ordered, and asked about a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofra.shared.partial_dates import NOT_STATED, Answer, NotADateError, PartialDate, Span, both, parse

YES, MAYBE, NO = Answer.YES, Answer.MAYBE, Answer.NO


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2010", date(2010, 1, 1), date(2010, 12, 31)),
        ("2010-06", date(2010, 6, 1), date(2010, 6, 30)),
        ("2008-02", date(2008, 2, 1), date(2008, 2, 29)),
        ("2010-06-03", date(2010, 6, 3), date(2010, 6, 3)),
        ("2007/2010", date(2007, 1, 1), date(2010, 12, 31)),
        ("2010-07/2011-10", date(2010, 7, 1), date(2011, 10, 31)),
        ("../2009-11", None, date(2009, 11, 30)),
        ("2008-10-23/..", date(2008, 10, 23), None),
        ("", None, None),
    ],
)
def test_partial_date_keeps_its_text_and_knows_its_first_and_last_day(text, earliest, latest):
    assert parse(text) == PartialDate(text, earliest, latest)
    assert str(parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "10", "20100", "2010-13", "2010-00", "2010-02-30", "2010-6", "2010/06", "06/2010", "..", "../..",
        "/2010", "2010/", "2011/2010", "2010-06-03T10:00", " 2010", "2010 ", "2010\n", "0000",
        "２０１０", "<2011-10", ">2011", "2010/2011/2012", "about 2010", "-2010", "2010-06/2010-05",
    ],
)  # fmt: skip
def test_partial_date_refuses_what_is_no_date(text):
    with pytest.raises(NotADateError):
        parse(text)


@pytest.mark.parametrize(
    ("text", "day", "answer"),
    [
        ("2010", date(2010, 6, 1), MAYBE),
        ("2010", date(2011, 1, 1), NO),
        ("2010-06-03", date(2010, 6, 3), YES),
        ("2010-06-03", date(2010, 6, 4), NO),
        ("../2009-11", date(1990, 1, 1), MAYBE),
        ("../2009-11", date(2009, 12, 1), NO),
        ("2008-10-23/..", date(2008, 10, 22), NO),
        ("", date(2010, 1, 1), MAYBE),
    ],
)
def test_partial_date_answers_whether_it_is_that_day(text, day, answer):
    assert parse(text).is_on(day) is answer


@pytest.mark.parametrize(
    ("start", "end", "answer"),
    [
        ("2009", "", YES),
        ("", "", MAYBE),
        ("2011", "", MAYBE),
        ("2012", "", NO),
        ("2009", "../2011-09", NO),
        ("2009", "2011-10", MAYBE),
        ("2009", "2011-10-15", YES),
        ("2009", "2011-10-14", NO),
        ("", "../2011-09", NO),
        ("2008-10-23/..", "", MAYBE),
        ("2009", "2012/..", YES),
    ],
)
def test_span_answers_whether_it_covered_the_fifteenth_of_october_2011(start, end, answer):
    assert Span(parse(start), parse(end)).covers(date(2011, 10, 15)) is answer


def test_both_is_no_if_either_is_no_and_yes_only_if_both_are():
    assert [both(YES, YES), both(YES, MAYBE), both(MAYBE, NO), both(NO, YES)] == [YES, MAYBE, NO, NO]


def test_partial_dates_sort_by_their_first_day_and_unknown_ones_come_last():
    texts = ["", "2010-06-03", "2010", "../2009-11", "2008-10-23/..", "2010-06"]

    ordered = sorted(map(parse, texts), key=lambda found: found.sort_key)

    assert [found.text for found in ordered] == [
        "2008-10-23/..",
        "../2009-11",
        "2010",
        "2010-06",
        "2010-06-03",
        "",
    ]


def test_partial_date_knows_whether_it_is_exact_or_a_range():
    assert parse("2010-06-03").is_exact
    assert not parse("2010").is_exact
    assert parse("../2010").is_range
    assert not parse("2010").is_range
    assert not NOT_STATED
    assert parse("2010")


def test_last_day_of_all_days_is_no_stumbling_block():
    assert parse("9999-12-31").is_by(date.max) is YES


@given(st.dates(date(1, 1, 1), date(9998, 12, 31)), st.sampled_from([4, 7, 10]), st.dates())
def test_partial_date_never_contradicts_itself_about_a_day(day, exactness, other):
    found = parse(day.isoformat()[:exactness])

    assert found.earliest <= day <= found.latest
    assert found.is_on(day) is not NO
    assert (found.is_before(other), found.is_on(other)) != (YES, YES)
    assert found.is_by(other) is YES or found.is_before(other) is not YES
