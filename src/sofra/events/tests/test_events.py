"""The list of events and each event's own page."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from django.core.cache import cache

from sofra.actors.tests.making import put, put_body, put_place
from sofra.events.record import EVENTS
from sofra.events.tests.making import put_event, put_network, put_part, put_project
from sofra.record.models import Fact, Link

pytestmark = pytest.mark.django_db
URL = "/events/"


def text_of(client, url=URL):
    return " ".join(client.get(url).content.decode().split())


def keys(client, query=""):
    return [row.key for row in client.get(URL + query).context["rows"]]


def choices(client, name):
    filters = {one.label: one.choices for one in client.get(URL).context["filters"]}
    return {choice.label: choice.count for choice in filters[name]}


def as_rows(response):
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


def put_step(key, start, goal, **fields):
    tables: dict[str, Any] = {"from_table": "events", "to_table": "events"}
    return put(Link, key, **tables, from_key=start, to_key=goal, **fields)


# --- the list -------------------------------------------------------------------------------------


def test_events_come_newest_first_and_undated_last(client):
    put_event("ev-a", start="2031")
    put_event("ev-b")
    put_event("ev-c", start="2033-06")
    put_event("ev-d", end="../2032-01")

    assert keys(client) == ["ev-c", "ev-d", "ev-a", "ev-b"]
    assert keys(client, "?order=oldest") == ["ev-a", "ev-d", "ev-c", "ev-b"]


def test_list_keeps_planned_apart_from_held(client):
    put_event("ev-a")
    put_event("ev-b", status="planned")
    put_event("ev-c", status="announced")

    page = text_of(client)

    assert "1 event held, 1 planned, 1 announced" in page
    assert "planned, not told to have been held" in page
    assert keys(client, "?status=planned") == ["ev-b"]


@pytest.mark.parametrize("url", [URL, "/calendar/", "/events/ev-a/", "/networks/net-river/"])
def test_day_that_no_text_states_is_marked(client, url):
    put_event("ev-a", start="2031", note="year is that of the report", network=put_network("net-river"))
    put_event("ev-b", start="2032", note="organiser read from context")
    put_event("ev-c", note="date inferred", is_recurring=True)

    assert text_of(client, url).count("our reading</small>") == 1


def test_list_says_recurring_and_no_date(client):
    put_event("ev-a", is_recurring=True)
    put_event("ev-b")

    page = text_of(client)

    assert "recurring" in page
    assert "no date" in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?kind=training", ["ev-a"]),
        ("?place=pl-hill", ["ev-a"]),
        ("?place=-", ["ev-b"]),
        ("?network=net-river", ["ev-a"]),
        ("?project=prj-lamps", ["ev-a"]),
        ("?organisation=org-mill", ["ev-a"]),
        ("?when=2031", ["ev-a"]),
        ("?when=2034", ["ev-b"]),
        ("?when=2029", []),
        ("?women=31&topic=x", ["ev-b", "ev-a"]),
    ],
)
def test_events_are_narrowed_by_their_filters_and_by_nothing_else(client, query, found):
    told: dict[str, Any] = {"place": put_place("pl-hill"), "network": put_network("net-river")}
    event = put_event("ev-a", kind="training", start="2031", project=put_project("prj-lamps"), **told)
    put_event("ev-b", start="2033/2035")
    put_part("prt-1", event, put_body("org-mill"))
    put_part("prt-2", event, put_body("org-well"), "speaker")

    assert keys(client, query) == found


def test_place_finds_and_counts_what_was_at_the_places_within_it(client):
    land = put_place("pl-land", "Land")
    hill = put_place("pl-hill", "Hill", parent=put_place("pl-vale", "Vale", parent=land))
    cave = put_place("pl-cave", "Cave", parent=land, hidden=True)
    put_event("ev-a", start="2032", place=land)
    put_event("ev-b", start="2031", place=hill)
    put_event("ev-c", place=cave)
    put_event("ev-d", place=put_place("pl-nook", "Nook", parent=cave))
    put_event("ev-e", place=put_place("pl-sea", "Sea"))

    assert keys(client, "?place=pl-land") == ["ev-a", "ev-b"]
    assert keys(client, "?place=pl-vale") == ["ev-b"]
    assert keys(client, "?place=pl-cave") == []
    assert choices(client, "Place") == {
        "Hill": 1, "Land": 2, "Nook": 1, "Sea": 1, "Vale": 1, "not stated": 1,
    }  # fmt: skip


def test_places_that_lie_within_each_other_by_mistake_are_found_all_the_same(client):
    east = put_place("pl-east")
    west = put_place("pl-west", parent=east)
    type(east).objects.filter(key="pl-east").update(parent=west)
    put_event("ev-a", place=east)

    assert keys(client, "?place=pl-west") == ["ev-a"]


def test_hidden_event_is_in_no_list_count_filter_calendar_or_file(client):
    put_event("ev-a", start="2031")
    put_event("ev-secret", "Secret talk", start="2032", kind="training", status="planned", hidden=True)

    page = text_of(client)

    assert keys(client) == ["ev-a"]
    assert "1 event held" in page
    assert "planned" not in page.split("Take it along")[1]
    assert choices(client, "Kind") == {"Meeting": 1}
    assert [row[0] for row in as_rows(client.get(f"{URL}?format=csv"))] == ["id", "ev-a"]
    assert "2032" not in text_of(client, "/calendar/")
    assert client.get("/events/ev-secret/").status_code == 404


@pytest.mark.parametrize("hidden", ["part", "body"])
def test_hidden_part_or_body_finds_no_event(client, hidden):
    body = put_body("org-mill", "The mill", hidden=hidden == "body")
    put_part("prt-1", put_event("ev-a"), body, hidden=hidden == "part")

    assert keys(client, "?organisation=org-mill") == []
    assert "The mill" not in choices(client, "Taking part")
    assert "The mill" not in text_of(client, "/events/ev-a/")


def test_event_with_two_parts_of_one_body_is_found_once(client):
    event, mill = put_event("ev-a"), put_body("org-mill", "The mill")
    put_part("prt-1", event, mill, "organiser")
    put_part("prt-2", event, mill, "speaker")

    assert keys(client, "?organisation=org-mill") == ["ev-a"]
    assert "1 event held" in text_of(client, "/events/?organisation=org-mill")
    assert choices(client, "Taking part") == {"The mill": 1}


def test_events_leave_with_the_columns_of_the_record(client):
    put_event("ev-a", start="2031-06", participants_total=90, participants_qualifier="more than")

    rows = as_rows(client.get(f"{URL}?format=csv"))
    cells = dict(zip(rows[0], rows[1], strict=True))

    assert tuple(rows[0]) == EVENTS.header
    assert (cells["start"], cells["participants_total"]) == ("2031-06", "90")
    assert cells["participants_qualifier"] == "more than"


@pytest.mark.parametrize("many", [1, 3])
def test_list_takes_the_same_few_queries(client, django_assert_num_queries, alone, many):
    for number in range(many):
        told: dict[str, Any] = {"place": put_place(f"pl-{number}"), "network": put_network(f"net-{number}")}
        put_event(f"ev-{number}", **told)
    client.get(URL)

    cache.clear()
    with django_assert_num_queries(18):
        client.get(URL)


# --- one event ------------------------------------------------------------------------------------


def test_event_tells_when_where_what_and_where_it_is_told(client):
    put_event(
        "ev-a",
        "The talk",
        kind="roundtable",
        start="2031-06",
        place=put_place("pl-hill", "Hill"),
        venue="Old mill",
        topic="Lamps",
        outcome="A list",
        network=put_network("net-river", "River network"),
        project=put_project("prj-lamps", "Lamps for all"),
        note="the day is ours",
        sessions=3,
        told="900: page 12",
    )

    page = text_of(client, "/events/ev-a/")

    for said in (
        "Roundtable, June 2031, Hill",
        "Old mill",
        "Lamps",
        "A list",
        "River network",
        "Lamps for all",
        "the day is ours",
        "page 12",
    ):
        assert said in page


def test_event_tells_numbers_as_its_source_does(client):
    told: dict[str, Any] = {"women": 31, "men": 4, "breakdown": "20 from the police; 15 from NGOs"}
    put_event("ev-a", participants_total=35, participants_qualifier="exact", **told)

    page = text_of(client, "/events/ev-a/")

    for said in ("35 people", "31 women and 4 men", "20 from the police; 15 from NGOs", "not added"):
        assert said in page
    assert "70" not in page


def test_event_says_what_is_not_stated(client):
    put_event("ev-a")

    page = text_of(client, "/events/ev-a/")

    assert "How many people: not stated." in page
    assert "No body is told to have had a part in it." in page
    assert page.count("not stated") >= 4


def test_planned_event_does_not_speak_as_if_it_had_been_held(client):
    put_event("ev-a", "The talk", status="planned", start="2031-11")

    page = text_of(client, "/events/ev-a/")

    assert "planned, not told to have been held" in page
    assert "Who is to take part" in page
    assert "Who took part" not in page
    assert "What came out of it" not in page


def test_parts_stand_by_role_and_collective_rows_are_marked(client):
    event = put_event("ev-a")
    put_part("prt-1", event, put_body("org-mill", "The mill"), "speaker", note="by wire", told="900: page 3")
    put_part("prt-2", event, put_body("org-some", "Some", is_collective=True, stands_for=10), "participant")
    put_part("prt-3", event, put_body("org-well", "The well"), "organiser")

    page = text_of(client, "/events/ev-a/")
    found = [page.index(word) for word in ("Organiser", "The well", "Speaker", "The mill", "Participant")]

    assert found == sorted(found)
    for said in ("by wire", "page 3", "10 bodies, never counted as one"):
        assert said in page


def test_event_tells_what_came_of_it_and_whether_that_is_our_reading(client):
    event = put_event("ev-a")
    put_event("ev-b", "The second talk")
    ends: dict[str, Any] = {
        "from_table": "events",
        "from_key": event.key,
        "to_table": "events",
        "to_key": "ev-b",
    }
    put(Link, "lnk-1", **ends, kind="followed_by", basis="derived", told="900: page 6")
    put(Fact, "fact-1", subject_table="events", subject_key="ev-a", statement="Lamps lit", value="12")

    page = text_of(client, "/events/ev-a/")

    for said in ("Afterwards", "Followed by", "The second talk", "our reading", "page 6", "Lamps lit", "12"):
        assert said in page


def test_hidden_place_network_project_and_steps_leave_no_trace(client):
    event = put_event(
        "ev-a",
        place=put_place("pl-cave", "Cave", hidden=True),
        network=put_network("net-secret", "Secret network", hidden=True),
        project=put_project("prj-secret", "Secret project", hidden=True),
    )
    put_event("ev-secret", "Secret talk", hidden=True)
    ends: dict[str, Any] = {
        "from_table": "events",
        "from_key": event.key,
        "to_table": "events",
        "to_key": "ev-secret",
    }
    put(Link, "lnk-1", **ends, kind="followed_by", basis="stated")

    for url in ("/events/ev-a/", "/events/", "/calendar/"):
        page = text_of(client, url)
        assert "Secret" not in page
        assert "Cave" not in page
    assert "What came of it" not in text_of(client, "/events/ev-a/")
    for query in ("?place=pl-cave", "?network=net-secret", "?project=prj-secret"):
        assert keys(client, query) == []


def test_hidden_and_missing_event_answer_alike(client):
    put_event("ev-secret", hidden=True)

    hidden, missing = (client.get(f"/events/{key}/") for key in ("ev-secret", "ev-nowhere"))
    plain = [
        re.sub(rb'(?<=csrfmiddlewaretoken" value=")[^"]+|ev-secret|ev-nowhere', b"", answer.content)
        for answer in (hidden, missing)
    ]

    assert hidden.status_code == missing.status_code == 404
    assert plain[0] == plain[1]


@pytest.mark.parametrize("many", [1, 3])
def test_event_takes_the_same_few_queries(client, django_assert_num_queries, alone, many):
    event = put_event("ev-a", place=put_place("pl-hill"), network=put_network("net-river"))
    for number in range(many):
        put_part(f"prt-{number}", event, put_body(f"org-{number}"))
        put(Fact, f"fact-{number}", subject_table="events", subject_key="ev-a", statement="x", value="1")
    client.get("/events/ev-a/")

    cache.clear()
    with django_assert_num_queries(11):
        client.get("/events/ev-a/")
