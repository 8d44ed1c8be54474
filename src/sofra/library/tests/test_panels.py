"""What this room shows on the pages of organisations, networks, places, events, projects and plans."""

from __future__ import annotations

import pytest

from sofra.access.audience import STRANGER
from sofra.events.models import Event
from sofra.library import panels
from sofra.library.models import ChapterNetwork, ChapterOrganisation, ChapterPlace, Declaration, Statement
from sofra.library.tests.making import (
    INSIDER,
    put,
    put_body,
    put_check,
    put_network,
    put_output,
    put_part,
    put_place,
    put_result,
    put_text,
)

pytestmark = pytest.mark.django_db


def read(client, url):
    return client.get(url).content.decode()


def test_organisation_shows_its_outputs_results_and_where_it_is_told(client):
    mill = put_body("org-mill", "Mill")
    put_output("out-a1", "Study of wheels", mill, status="in use")
    put_result("res-a1", "Trust grew", subject_org=mill)
    put_text("901")
    part = put_part("study-1", "901: study 1", title="Mills of the river", number="1")
    ChapterOrganisation.objects.create(row=part, target=mill, position=0)

    page = read(client, "/organisations/org-mill/")

    for words in ("Study of wheels", "in use", "Trust grew", "Case study 1: Mills of the river"):
        assert words in page


def test_hidden_outputs_results_and_parts_are_on_no_page(client):
    mill = put_body("org-mill", "Mill")
    put_output("out-secret", "Secret study", mill, hidden=True)
    put_result("res-secret", "Secret trust", subject_org=mill, hidden=True)
    put_text("901")
    part = put_part("study-secret", "901: study 1", title="Secret part", hidden=True)
    ChapterOrganisation.objects.create(row=part, target=mill, position=0)

    assert "Secret" not in read(client, "/organisations/org-mill/")
    assert panels.outputs_of_organisation(mill, STRANGER) is None
    assert panels.results_of_organisation(mill, STRANGER) is None
    assert panels.told_in("organisations")(mill, STRANGER) is None
    assert panels.outputs_of_organisation(mill, INSIDER)


def test_network_shows_what_came_of_it_as_a_network_and_as_a_body():
    body = put_body("org-river")
    network = put_network("net-river", organisation=body)
    origin = {"resulting_from_table": "networks", "resulting_from_key": "net-river"}
    put_output("out-a1", "Of the network", **origin)
    put_output("out-a2", "Of both", body, **origin)
    put_output("out-a3", "Of the body", body)

    shown = panels.outputs_of_network(network, STRANGER)

    assert shown
    assert [line.row.key for line in shown["lines"]] == ["out-a2", "out-a1", "out-a3"]


def test_hidden_body_of_a_network_adds_nothing():
    body = put_body("org-secret", hidden=True)
    put_output("out-a3", "Of the body", body)

    assert panels.outputs_of_network(put_network("net-river", organisation=body), STRANGER) is None


def test_network_shows_what_a_source_says_it_lacks_and_what_is_declared_complete(client):
    network = put_network("net-river")
    check = put_check("chk-a1", "Second wheels")
    put(Statement, "sta-a1", network=network, check_definition=check, lacking="A second wheel")
    put(Statement, "sta-secret", network=network, check_definition=check, lacking="Secret wheel", hidden=True)
    put(
        Declaration,
        "dec-a1",
        network=network,
        table="memberships",
        since="2031",
        until="2031",
        declared_by="the report",
    )

    page = read(client, "/networks/net-river/")

    for words in (
        "A source says it lacks",
        "A second wheel",
        "Second wheels",
        "Seats in networks",
        "the report",
    ):
        assert words in page
    assert "Secret wheel" not in page


def test_network_of_which_nothing_is_said_shows_no_such_part():
    assert panels.lacking_in_network(put_network("net-river"), STRANGER) is None


def test_event_shows_the_outputs_that_result_from_it():
    event = put(Event, "ev-a1", name="Wheel day", kind="training", status="held", is_recurring=False)
    put_output("out-a1", resulting_from_table="events", resulting_from_key="ev-a1")
    put_output("out-a2", resulting_from_table="projects", resulting_from_key="ev-a1")

    shown = panels.outputs_from_table("events")(event, STRANGER)

    assert shown
    assert [line.row.key for line in shown["lines"]] == ["out-a1"]


def test_places_and_networks_lead_to_the_parts_that_are_about_them():
    put_text("901")
    part = put_part("study-1", "901: study 1", number="1")
    hill, network = put_place("pl-hill"), put_network("net-river")
    ChapterPlace.objects.create(row=part, target=hill, position=0)
    ChapterNetwork.objects.create(row=part, target=network, position=0)

    for table, row in (("places", hill), ("networks", network)):
        shown = panels.told_in(table)(row, STRANGER)
        assert shown
        assert [one.key for one in shown["parts"]] == ["study-1"]


@pytest.mark.parametrize("many", [1, 3])
def test_panels_of_an_organisation_take_the_same_few_queries(django_assert_num_queries, many):
    mill = put_body("org-mill")
    for number in range(many):
        put_output(f"out-{number}", "", mill)
        put_result(f"res-{number}", subject_org=mill)

    with django_assert_num_queries(11):
        panels.outputs_of_organisation(mill, STRANGER)
    with django_assert_num_queries(5):
        panels.results_of_organisation(mill, STRANGER)
