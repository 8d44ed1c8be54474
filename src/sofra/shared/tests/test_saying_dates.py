"""Partial dates in words: as exact as the source, no more."""

from __future__ import annotations

import pytest
from django.utils import translation

from sofra.shared.partial_dates import NOT_STATED, parse
from sofra.shared.saying_dates import machine_date, say_date, say_period, say_seat, say_span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("2010", "2010"),
        ("2010-06", "June 2010"),
        ("2010-06-03", "3 June 2010"),
        ("2007/2010", "between 2007 and 2010"),
        ("2010-06-03/2010-06-05", "between 3 and 5 June 2010"),
        ("2010-06-30/2010-07-01", "between 30 June 2010 and 1 July 2010"),
        ("2010-07/2011-10", "between July 2010 and October 2011"),
        ("../2011-09", "before October 2011"),
        ("../2009-12", "before January 2010"),
        ("../2010", "before 2011"),
        ("../2011-09-30", "before 1 October 2011"),
        ("2008-10-23/..", "on 23 October 2008 or later"),
        ("2018-09/..", "in September 2018 or later"),
        ("2018/..", "in 2018 or later"),
    ],
)
def test_date_is_said_as_exactly_as_its_source(text: str, words: str) -> None:
    assert say_date(parse(text)) == words


def test_last_day_of_all_is_said_without_a_day_after() -> None:
    assert say_date(parse("../9999-12-31")) == "before 31 December 9999"


@pytest.mark.parametrize(
    ("text", "words"),
    [("2017/2020", "2017 to 2020"), ("2017", "2017"), ("2017/..", "in 2017 or later"), ("", "")],
)
def test_period_says_from_when_to_when(text: str, words: str) -> None:
    assert say_period(parse(text)) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("", "", ""),
        ("2009", "", "from 2009; end not stated"),
        ("2007/2010", "", "started between 2007 and 2010; end not stated"),
        ("", "2011", "until 2011"),
        ("2009", "2011", "from 2009 to 2011"),
        ("2009", "2009", "in 2009"),
        ("2009-06", "2009-06", "in June 2009"),
        ("2009-06-03", "2009-06-03", "on 3 June 2009"),
        ("2009-06-03", "2009-06-05", "3–5 June 2009"),
        ("2009-06-30", "2009-07-01", "from 30 June 2009 to 1 July 2009"),
        ("../2009-06", "../2009-07", "from before July 2009 to before August 2009"),
        ("2007/2010", "2007/2010", "between 2007 and 2010"),
        ("2009", "../2011-09", "from 2009 to before October 2011"),
        ("", "../2011-09", "until before October 2011"),
    ],
)
def test_span_says_what_is_known_of_its_ends(start: str, end: str, words: str) -> None:
    assert say_span(parse(start), parse(end)) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2009", "", "since 2009"),
        ("2007/2010", "", "started between 2007 and 2010"),
        ("2009", "2011", "from 2009 to 2011"),
        ("", "2011", "until 2011"),
        ("", "", ""),
    ],
)
def test_seat_that_goes_on_says_since_when(start: str, end: str, words: str) -> None:
    assert say_seat(parse(start), parse(end)) == words


@pytest.mark.parametrize(("text", "machine"), [("2010-06", "2010-06"), ("2007/2010", ""), ("", "")])
def test_machine_date_is_given_for_single_points_only(text: str, machine: str) -> None:
    assert machine_date(parse(text)) == machine


def test_month_is_named_in_the_readers_language() -> None:
    with translation.override("hr"):
        assert say_date(parse("2010-06")).casefold() == "lipanj 2010"
    assert say_date(NOT_STATED) == ""
