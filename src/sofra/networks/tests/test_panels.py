"""What this room shows on the pages of organisations, people and places."""

from __future__ import annotations

import pytest

from sofra.access.audience import STRANGER
from sofra.actors.tests.making import INSIDER, put_body, put_person, put_place
from sofra.networks import panels
from sofra.networks.tests.making import (
    put_agreement,
    put_member,
    put_network,
    put_office,
    put_partnership,
    put_party,
    put_project,
)
from sofra.shared.panels import panels_for

pytestmark = pytest.mark.django_db


def shown(table, row, reader=STRANGER):
    return {one.panel.name for one in panels_for(table, row, reader)}


def test_organisation_shows_its_seats_papers_partnerships_and_projects(client):
    mill = put_body("org-mill", "Mill")
    put_office("o1", put_network(), mill, since="2029")
    put_party("y1", put_agreement(), mill)
    put_partnership("par-dam", mill)
    put_project("prj-dam", mill)

    assert {"seats", "agreements", "partnerships", "projects"} <= shown("organisations", mill)
    text = client.get("/organisations/org-mill/").content.decode()
    for told in ("Network net-river", "since 2029", "Agreement agr-dam", "Partnership par-dam", "leads it"):
        assert told in text


def test_organisation_that_is_a_network_leads_to_its_table(client):
    own = put_body("org-river")
    put_network(organisation=own)

    assert "/networks/net-river/" in client.get("/organisations/org-river/").content.decode()


def test_seat_that_was_left_says_so():
    mill = put_body("org-mill")
    put_member("m1", put_network(), mill, until="../2031-09", why_ended="withdrew")

    found = panels.seats_of_organisation(mill, STRANGER)

    assert found
    held = found["held"][0]
    assert held.has_ended
    assert held.ending == "no closer date stated; withdrew"


def test_person_shows_her_offices():
    mira = put_person("per-mira")
    put_office("o1", put_network(), person=mira)

    assert shown("people", mira) == {"seats"}


def test_place_shows_its_networks_and_where_persons_from_there_sit():
    valley = put_place("pl-valley")
    put_network("net-own", country=valley)
    put_member("m1", put_network("net-far"), persons_described="women leaders", country=valley)

    found = panels.networks_of_place(valley, STRANGER)

    assert found
    assert [row.key for row in found["own"]] == ["net-own"]
    assert [row.key for row in found["beyond"]] == ["net-far"]


def test_panels_show_nothing_hidden():
    mill, valley = put_body("org-mill"), put_place("pl-valley")
    secret = put_network("net-secret", hidden=True, organisation=mill, country=valley)
    put_member("m1", secret, mill)
    put_party("y1", put_agreement("agr-x", hidden=True), mill)
    put_party("y2", put_agreement("agr-y"), mill, hidden=True)
    put_partnership("par-x", mill, hidden=True)
    put_project("prj-x", mill, hidden=True)

    ours = {"table", "seats", "agreements", "partnerships", "projects", "networks"}
    assert not shown("organisations", mill) & ours
    assert not shown("places", valley) & ours
    assert {"table", "seats", "agreements", "partnerships", "projects"} <= shown(
        "organisations", mill, INSIDER
    )


@pytest.mark.parametrize("many", [1, 3])
def test_panels_of_an_organisation_cost_the_same_for_few_and_many(django_assert_num_queries, many):
    mill = put_body("org-mill")
    for n in range(many):
        put_member(f"m{n}", put_network(f"net-{n}"), mill)
        put_party(f"y{n}", put_agreement(f"agr-{n}"), mill)
        put_partnership(f"par-{n}", mill)
        put_project(f"prj-{n}", mill)
    ours = (panels.seats_of_organisation, panels.papers_of, panels.partnerships_of, panels.projects_of)
    for query in ours:
        query(mill, STRANGER)

    with django_assert_num_queries(19):
        for query in ours:
            query(mill, STRANGER)
