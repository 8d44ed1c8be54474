"""Events in words: the day is never made more exact, numbers are never added, planned is not held."""

from __future__ import annotations

import pytest

from sofra.events.models import Event
from sofra.events.wording import say_counts, say_numbers, say_status, when_in_words


@pytest.mark.parametrize(
    ("start", "end", "is_recurring", "said"),
    [
        ("2031-06-03", "2031-06-03", False, "3 June 2031"),
        ("2031-06", "", False, "June 2031"),
        ("2031", "", False, "2031"),
        ("2031-06-03", "2031-06-04", False, "3–4 June 2031"),
        ("2031/2033", "", False, "between 2031 and 2033"),
        ("2031-10/..", "", False, "in October 2031 or later"),
        ("", "../2031-09", False, "before October 2031"),
        ("", "2031", False, "until 2031"),
        ("", "", False, ""),
        ("", "", True, "recurring"),
        ("2031", "", True, "recurring, 2031"),
        ("2031", "2033", True, "recurring, from 2031 to 2033"),
    ],
)
def test_day_is_said_no_more_exactly_than_told(start, end, is_recurring, said):
    assert when_in_words(Event(start=start, end=end, is_recurring=is_recurring)) == said


def numbers(**told):
    return say_numbers(Event(**{"breakdown": "", "participants_qualifier": "", **told}))


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ({"participants_total": 35, "participants_qualifier": "exact"}, "35 people"),
        ({"participants_total": 1}, "1 person"),
        ({"participants_total": 90, "participants_qualifier": "more than"}, "more than 90 people"),
        ({"participants_total": 190, "sessions": 8}, "190 people, in all 8 sessions together"),
        ({"participants_total": 20, "sessions": 1}, "20 people"),
        ({}, ""),
    ],
)
def test_total_is_said_as_told(told, total):
    assert numbers(**told).total == total


def test_two_ways_of_counting_stand_apart_and_are_never_added():
    told = numbers(participants_total=35, women=31, men=4, breakdown="20 from the police; 15 from NGOs")

    assert (told.total, told.by_sex) == ("35 people", "31 women and 4 men")
    assert told.by_group == "20 from the police; 15 from NGOs"
    assert "two ways of counting the same people" in told.remark
    assert not any("70" in said for said in (told.total, told.by_sex, told.by_group, told.remark))


@pytest.mark.parametrize(
    "told",
    [
        {"participants_total": 29, "breakdown": "25 judges; 4 staff"},
        {"women": 31, "men": 4, "breakdown": "from several regions"},
        {"women": 31, "men": 4},
    ],
)
def test_one_way_of_counting_needs_no_remark(told):
    assert numbers(**told).remark == ""


@pytest.mark.parametrize(
    ("women", "men", "said"),
    [(1, 1, "1 woman and 1 man"), (5, None, "5 women"), (None, 0, "0 men"), (None, None, "")],
)
def test_women_and_men_are_said_as_far_as_told(women, men, said):
    assert numbers(women=women, men=men).by_sex == said


def test_nothing_told_of_numbers_is_nothing():
    assert not numbers()
    assert numbers(breakdown="media")


@pytest.mark.parametrize(
    ("status", "said", "is_ahead"),
    [
        ("held", "held", False),
        ("planned", "planned, not told to have been held", True),
        ("announced", "announced, not told to have been held", True),
        ("under way", "under way when its source was written", False),
    ],
)
def test_planned_is_not_held(status, said, is_ahead):
    event = Event(status=status)

    assert say_status(event) == said
    assert event.is_ahead == is_ahead


def test_counts_keep_held_and_planned_apart():
    assert say_counts({"held": 2, "planned": 1, "announced": 3}) == "2 events held, 1 planned, 3 announced"
    assert say_counts({"held": 1, "under way": 1}) == "1 event held, 1 under way"
    assert say_counts({}) == ""
