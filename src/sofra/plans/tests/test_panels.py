"""Plans on the pages of organisations, networks and places."""

from __future__ import annotations

import pytest

from sofra.access.audience import STRANGER
from sofra.actors.tests.making import put_body, put_place
from sofra.networks.tests.making import put_network
from sofra.plans import panels
from sofra.plans.tests.making import put_measure, put_plan

pytestmark = pytest.mark.django_db


def keys(found):
    return {side: [one.row.key for one in lines] for side, lines in (found or {}).items()}


def test_organisation_shows_plans_it_leads_and_adopted_and_its_measures(client):
    mill = put_body("org-mill")
    put_plan("plan-a", lead_org=mill)
    other = put_plan("plan-b", adopted_by_org=mill)
    put_measure("pm-a", other, responsible_org=mill)

    found = panels.of_organisation(mill, STRANGER)

    assert keys(found) == {"led": ["plan-a"], "adopted": ["plan-b"], "measures": ["pm-a"]}
    page = client.get("/organisations/org-mill/").content.decode()
    for said in ("Plan plan-a", "Plan plan-b", "/measures/pm-a/"):
        assert said in page


def test_panel_has_its_name_as_heading(client):
    put_plan("plan-a", lead_org=put_body("org-mill"))

    page = client.get("/organisations/org-mill/").content.decode()

    assert '<h2 class="section__name">Plans</h2>' in page


def test_network_shows_the_plans_of_its_own_body(client):
    own = put_body("org-river")
    network = put_network(organisation=own)
    put_plan("plan-a", lead_org=own)

    assert keys(panels.of_network(network, STRANGER))["led"] == ["plan-a"]
    assert "Plan plan-a" in client.get("/networks/net-river/").content.decode()


def test_network_says_nothing_through_a_hidden_body():
    own = put_body("org-river", hidden=True)
    put_plan("plan-a", lead_org=own)

    assert panels.of_network(put_network(organisation=own), STRANGER) is None
    assert panels.of_network(put_network("net-lake"), STRANGER) is None


def test_place_shows_its_plans(client):
    put_plan("plan-a", country=put_place("pl-hill"))

    assert "Plan plan-a" in client.get("/places/pl-hill/").content.decode()


def test_hidden_plans_and_measures_stand_in_no_panel():
    mill, hill = put_body("org-mill"), put_place("pl-hill")
    secret = put_plan("plan-a", lead_org=mill, country=hill, hidden=True)
    put_measure("pm-a", secret, responsible_org=mill)
    put_measure("pm-b", put_plan("plan-b"), responsible_org=mill, hidden=True)

    assert panels.of_organisation(mill, STRANGER) is None
    assert panels.of_place(hill, STRANGER) is None


@pytest.mark.parametrize("many", [1, 3])
def test_panel_of_an_organisation_takes_the_same_few_queries(django_assert_num_queries, many):
    mill = put_body("org-mill")
    for n in range(many):
        plan = put_plan(f"plan-{n}", lead_org=mill)
        put_measure(f"pm-{n}", plan, responsible_org=mill)

    with django_assert_num_queries(18):
        panels.of_organisation(mill, STRANGER)
