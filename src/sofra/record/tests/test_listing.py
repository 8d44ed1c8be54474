"""Lists: filters that are links, pages, orders, counts of what a reader may see, files that leave."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from django.core.cache import cache
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.test import RequestFactory
from django.test.signals import template_rendered

from sofra.access.audience import STRANGER, Audience
from sofra.access.audit import record
from sofra.access.models import Circle
from sofra.record.listing import By, Listing, show_list
from sofra.record.models import Citation, Fact
from sofra.record.record import FACTS
from sofra.record.refs import Ref, labels
from sofra.record.revision import kept, revision
from sofra.record.times import ByTime
from sofra.shared.folding import fold

pytestmark = pytest.mark.django_db
MEMBER = Audience(frozenset({"public", "set:talks"}))
LISTING = Listing(
    table=FACTS,
    title="Figures",
    template="shared/list.html",
    filters=(By("unit", "Unit", "unit"), By("about", "About", "subject_table", {"events": "Events"})),
    time=ByTime("on", "When", "date"),
    orders={"statement": ("By name", ("folded",)), "newest": ("Newest", ("-date_latest",))},
)


@pytest.fixture(autouse=True)
def talks():
    return Circle.objects.create(key="set:talks", kind="set")


def put_fact(key, statement, visibility="public", **fields):
    given = {"subject_table": "events", "subject_key": "ev-a", "unit": "people", **fields}
    fact = Fact(key=key, statement=statement, folded=fold(statement), visibility_id=visibility, **given)
    fact.save(force_insert=True)
    Citation.objects.create(table="facts", key=key, position=0, text="900", place="page 1")
    return fact


def ask(query="", reader=STRANGER):
    request = RequestFactory().get(f"/figures/{query}")
    request.reader = reader  # type: ignore[attr-defined]  # what the middleware sets
    return show_list(request, LISTING)


def context_of(query="", reader=STRANGER):
    seen = []
    template_rendered.connect(keep := (lambda context, **_rest: seen.append(context.flatten())), weak=False)
    ask(query, reader)
    template_rendered.disconnect(keep)
    return next(context for context in seen if "listing" in context)


def keys_of(query="", reader=STRANGER):
    return [row.key for row in context_of(query, reader)["rows"]]


def choices_of(query="", reader=STRANGER):
    return {
        found.label: [(c.label, c.count) for c in found.choices]
        for found in context_of(query, reader)["filters"]
    }


def test_list_shows_what_the_reader_may_see_in_the_order_of_plain_letters():
    put_fact("fact-1", "Žuta lipa")
    put_fact("fact-2", "Breza")
    put_fact("fact-3", "Hidden", "set:talks")

    assert keys_of() == ["fact-2", "fact-1"]
    assert keys_of(reader=MEMBER) == ["fact-2", "fact-3", "fact-1"]


def test_list_counts_and_filters_know_nothing_of_hidden_rows():
    put_fact("fact-1", "One", unit="people")
    before = choices_of()
    put_fact("fact-2", "Two", "set:talks", unit="courses")
    cache.clear()

    assert choices_of() == before == {"Unit": [("people", 1)], "About": [("Events", 1)]}
    assert context_of()["page"].paginator.count == 1
    assert choices_of(reader=MEMBER)["Unit"] == [("courses", 1), ("people", 1)]


def test_list_narrows_by_its_filters_and_by_nothing_else():
    put_fact("fact-1", "One", unit="people")
    put_fact("fact-2", "Two", unit="")

    assert keys_of("?unit=people") == ["fact-1"]
    assert keys_of("?unit=-") == ["fact-2"]
    assert keys_of("?visibility=set:talks&statement=One&subject_key__startswith=x") == ["fact-1", "fact-2"]
    assert keys_of("?unit=nonsense%27--") == []


@pytest.mark.parametrize(
    ("on", "found"),
    [
        ("2010", ["fact-1", "fact-2", "fact-3"]),
        ("2010-06", ["fact-2", "fact-1", "fact-3"]),
        ("2009", ["fact-3"]),
        ("2011/..", []),
        ("../2009", ["fact-3"]),
        ("nonsense", []),
        ("", ["fact-1", "fact-2", "fact-3", "fact-4"]),
    ],
)
def test_list_filters_by_time_with_partial_dates(on, found):
    for number, date in enumerate(["2010", "2010-06", "../2010-12", ""], 1):
        put_fact(f"fact-{number}", f"Fact {number}", date=date)

    assert keys_of(f"?on={on}") == found


def test_list_tells_what_surely_lies_in_a_time_from_what_may():
    for number, date in enumerate(["2010", "2010-06", "../2010-12", "2009"], 1):
        put_fact(f"fact-{number}", f"Fact {number}", date=date)

    context = context_of("?on=2010-06")

    assert (context["time_sure"], context["time_maybe"]) == (1, 2)


def test_list_leaves_as_csv_with_the_columns_of_the_record():
    put_fact("fact-1", "=One", value="3", date="2010-06")
    put_fact("fact-2", "Two", "set:talks")

    read = list(csv.reader(io.StringIO(ask("?format=csv").content.decode("utf-8-sig"))))

    assert tuple(read[0]) == FACTS.header
    assert [row[0] for row in read[1:]] == ["fact-1"]
    assert read[1] == ["fact-1", "", "", "'=One", "3", "people", "", "2010-06", "900: page 1", "public"]


def test_list_takes_the_same_number_of_queries_for_one_row_and_for_three(django_assert_num_queries):
    put_fact("fact-1", "One")
    with django_assert_num_queries(11):
        ask()
    put_fact("fact-2", "Two")
    put_fact("fact-3", "Three")
    cache.clear()
    with django_assert_num_queries(11):
        ask()


@pytest.mark.parametrize("number", ["2", "0", "-1", "x", "99999999999999999999"])
def test_list_answers_any_page_number(number):
    put_fact("fact-1", "One")

    assert ask(f"?page={number}").status_code == 200


def test_list_keeps_what_it_counts_under_a_short_name_however_much_is_typed():
    put_fact("fact-a", "Seats")

    assert ask(f"?unit={'w' * 3000}").status_code == 200  # a warning of the cache would be an error here


def test_labels_name_visible_rows_and_leave_hidden_ones_out():
    put_fact("fact-1", "One")
    put_fact("fact-2", "Two", "set:talks")
    refs = [Ref("facts", "fact-1"), Ref("facts", "fact-2"), Ref("facts", "none"), Ref("no_table", "x")]

    assert set(labels(refs, STRANGER)) == {refs[0]}
    assert set(labels(refs, MEMBER)) == set(refs[:2])


def test_kept_value_is_made_anew_after_an_act_and_for_each_audience():
    made = []

    def make():
        made.append(1)
        return len(made)

    assert [kept("x", STRANGER, make), kept("x", STRANGER, make), kept("x", MEMBER, make)] == [1, 1, 2]
    before = revision()
    record("record.tried", by=None)
    assert revision() > before
    assert kept("x", STRANGER, make) == 3


def test_archived_row_is_out_of_sight():
    fact = put_fact("fact-1", "One")
    fact.is_archived = True
    fact.save()

    assert keys_of(reader=MEMBER) == []
    with pytest.raises(Http404):
        get_object_or_404(Fact.objects.visible_to(MEMBER), key="fact-1")


def test_sums_are_of_the_rows_that_fit_and_that_the_reader_may_see(monkeypatch):
    listing = replace(LISTING, sums=lambda rows, _reader: {"statements": rows.count()})
    monkeypatch.setitem(globals(), "LISTING", listing)
    put_fact("f1", "Beds")
    put_fact("f2", "Rooms", unit="rooms")
    put_fact("f3", "Lamps", "set:talks")

    assert context_of()["statements"] == 2
    assert context_of(reader=MEMBER)["statements"] == 3
    assert context_of("?unit=rooms")["statements"] == 1


def test_time_that_is_no_date_is_said_and_finds_nothing():
    put_fact("f1", "Beds", date="2010-06")

    shown = context_of("?on=summer&unit=people&page=2")

    assert list(shown["rows"]) == []
    assert shown["time_is_unclear"]
    assert shown["time_stays"] == [("unit", "people")]


def test_time_asked_for_can_be_taken_out_again():
    put_fact("f1", "Beds", date="2010-06")

    shown = context_of("?on=2010&unit=people")

    assert (shown["time"], shown["url_without_time"]) == ("2010", "?unit=people")
    assert not shown.get("time_is_unclear")


def test_rows_are_drawn_once_for_each_audience_and_revision(django_assert_num_queries):
    put_fact("f1", "Beds")
    put_fact("f2", "Talks", visibility="set:talks")
    ask(), ask(reader=MEMBER)

    with django_assert_num_queries(1):
        ask()
    assert keys_of() == ["f1"]
    assert keys_of(reader=MEMBER) == ["f1", "f2"]

    put_fact("f3", "Rooms")
    record("test.made", by=None)

    assert keys_of() == ["f1", "f3"]
