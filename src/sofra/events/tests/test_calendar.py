"""The calendar: each event in the year and month that its source tells, and in no other."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from sofra.access.audience import STRANGER
from sofra.events.models import Event
from sofra.events.queries import calendar
from sofra.events.queries.calendar import calendar_of, events_of
from sofra.events.tests.making import put_event

pytestmark = pytest.mark.django_db


def shown(year=None):
    only, rows = events_of(year, STRANGER)
    return calendar_of(rows, STRANGER, only)


def laid_out(year=None):
    return {
        one.year: {month.name: [line.what for line in month.lines] for month in one.in_order}
        for one in shown(year).years
    }


def test_events_stand_in_their_year_and_month_and_are_never_padded():
    put_event("ev-a", "day", start="2031-06-03", end="2031-06-03")
    put_event("ev-b", "month", start="2031-06")
    put_event("ev-c", "year", start="2031")
    put_event("ev-d", "weeks", start="2031-03/2031-05")
    put_event("ev-e", "later", start="2033-01")

    assert laid_out() == {
        2033: {"January": ["later"]},
        2031: {"June": ["month", "day"], "Month not stated": ["year", "weeks"]},
    }


def test_what_leaves_several_years_open_stands_in_none():
    for key, start, end in (("ev-a", "2031/2033", ""), ("ev-b", "2031-10/..", ""), ("ev-c", "", "../2031")):
        put_event(key, key, start=start, end=end)

    assert shown().years == []
    assert {line.what for line in shown().open} == {"ev-a", "ev-b", "ev-c"}


def test_what_has_no_date_stands_apart_and_recurring_is_said():
    put_event("ev-a", "once")
    put_event("ev-b", "often", is_recurring=True)

    assert [line.what for line in shown().undated] == ["once"]
    assert [(line.what, line.when) for line in shown().recurring] == [("often", "recurring")]


def test_event_that_ran_on_is_told_in_later_years_too():
    put_event("ev-a", "long", start="2031-09", end="2033")

    running = {one.year: [line.what for line in one.running_on] for one in shown().years}

    assert running == {2033: ["long"], 2032: ["long"], 2031: []}


def test_planned_event_is_marked():
    put_event("ev-a", start="2031", status="announced")
    put_event("ev-b", start="2031")

    lines = shown().years[0].in_order[0].lines

    assert [(line.status, line.status_label) for line in lines] == [
        ("open", "announced, not told to have been held"),
        ("", ""),
    ]


def test_one_year_can_be_asked_for(client):
    put_event("ev-a", "long", start="2031-09", end="2033")
    put_event("ev-b", "short", start="2032-01")
    put_event("ev-c", "undated")

    page = client.get("/calendar/?year=2032").content.decode()

    assert "long" in page
    assert "short" in page
    assert "undated" not in page
    assert "Running on from before" in page
    assert laid_out(2032) == {2032: {"January": ["short"]}}


@pytest.mark.parametrize("asked", ["x", "20", "²⁰³²", "99999", "-2032", "0000"])
def test_year_that_is_none_shows_all(client, asked):
    put_event("ev-a", "talk", start="2031")

    assert "talk" in client.get("/calendar/", {"year": asked}).content.decode()


def test_too_many_events_show_the_newest_year(monkeypatch):
    monkeypatch.setattr(calendar, "MOST_EVENTS", 2)
    for number, start in enumerate(("2031", "2032", "2033")):
        put_event(f"ev-{number}", start, start=start)

    assert laid_out() == {2033: {"Month not stated": ["2033"]}}


def test_too_many_events_without_a_year_are_cut(monkeypatch):
    monkeypatch.setattr(calendar, "MOST_EVENTS", 2)
    for number in range(3):
        put_event(f"ev-{number}")

    assert len(shown().undated) == 2


def test_years_are_counted_as_far_as_they_are_told(client):
    put_event("ev-a", start="2031-05")
    put_event("ev-b", start="2031")
    put_event("ev-c", start="2031/2033")
    put_event("ev-d", start="2032", hidden=True)

    years = client.get("/calendar/").context["years"]

    assert [(one["year"], one["many"]) for one in years] == [(2031, 2)]


def test_empty_calendar_says_what_would_stand_there(client):
    assert "No event on record here." in client.get("/calendar/").content.decode()
    assert Event.objects.count() == 0


@pytest.mark.parametrize("many", [1, 3])
def test_calendar_takes_the_same_few_queries(client, django_assert_num_queries, alone, many):
    for number in range(many):
        put_event(f"ev-{number}", start="2031")
    client.get("/calendar/")

    cache.clear()
    with django_assert_num_queries(4):
        client.get("/calendar/")
