"""Events on the pages of organisations, places, networks and projects."""

from __future__ import annotations

import pytest

from sofra.access.audience import STRANGER
from sofra.actors.tests.making import put_body, put_place
from sofra.events import panels
from sofra.events.panels import (
    events_of_network,
    events_of_organisation,
    events_of_place,
    events_of_project,
)
from sofra.events.tests.making import put_event, put_network, put_part, put_project

pytestmark = pytest.mark.django_db


def told(panel):
    return [(line.what, line.text) for line in panel["lines"]] if panel else None


def test_organisation_shows_its_events_with_its_parts_in_them(client):
    mill = put_body("org-mill")
    talk = put_event("ev-a", "Talk", start="2031")
    put_part("prt-1", talk, mill, "organiser", told="900: page 3")
    put_part("prt-2", talk, mill, "speaker", note="by wire", told="900: page 3; 900: page 4")
    put_part("prt-3", put_event("ev-b", "Walk", start="2033"), mill, "host")

    panel = events_of_organisation(mill, STRANGER) or {}

    assert told(panel) == [("Walk", "host"), ("Talk", "organiser; speaker (by wire)")]
    assert [line.place for line in panel["lines"][1].citations] == ["page 3", "page 4"]
    assert "by wire" in client.get("/organisations/org-mill/").content.decode()


@pytest.mark.parametrize("hidden", ["part", "event"])
def test_organisation_shows_nothing_of_what_is_hidden(hidden):
    mill = put_body("org-mill")
    put_part("prt-1", put_event("ev-a", hidden=hidden == "event"), mill, hidden=hidden == "part")

    assert events_of_organisation(mill, STRANGER) is None


def test_place_shows_events_at_the_places_within_it_too(client):
    land = put_place("pl-land")
    hill = put_place("pl-hill", "Hill", parent=put_place("pl-vale", parent=land))
    put_event("ev-a", "Talk", place=land)
    put_event("ev-b", "Walk", place=hill)
    put_event("ev-c", "Secret", place=put_place("pl-cave", parent=land, hidden=True))

    assert sorted(told(events_of_place(land, STRANGER))) == [
        ("Talk", "Meeting, Place pl-land"),
        ("Walk", "Meeting, Hill"),
    ]
    assert events_of_place(put_place("pl-empty"), STRANGER) is None
    assert "Events there" in client.get("/places/pl-land/").content.decode()


def test_network_and_project_show_their_events():
    river, lamps = put_network("net-river"), put_project("prj-lamps")
    put_event("ev-a", "Talk", network=river, status="planned")
    put_event("ev-b", "Walk", project=lamps)

    panel = events_of_network(river, STRANGER) or {}

    assert told(panel) == [("Talk", "Meeting")]
    assert panel["lines"][0].status == "open"
    assert told(events_of_project(lamps, STRANGER)) == [("Walk", "Meeting")]


def test_long_panel_is_cut_and_leads_to_the_list(monkeypatch):
    monkeypatch.setattr(panels, "MOST_LINES", 2)
    river = put_network("net-river")
    for number in range(3):
        put_event(f"ev-{number}", network=river)

    panel = events_of_network(river, STRANGER) or {}

    assert len(panel["lines"]) == 2
    assert panel["more_url"] == "/events/?network=net-river"
