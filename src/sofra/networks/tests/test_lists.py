"""The lists of this room: filters that are allow-lists, counts of what a reader may see, exports."""

from __future__ import annotations

import csv
import io

import pytest

from sofra.actors.tests.making import put_body, put_place
from sofra.networks.models import FormOfSupport
from sofra.networks.record import AGREEMENTS, NETWORKS, PARTNERSHIPS, PROJECTS
from sofra.networks.tests.making import (
    put_agreement,
    put_member,
    put_network,
    put_partnership,
    put_party,
    put_project,
)

pytestmark = pytest.mark.django_db


def listed(client, url):
    return [row.key for row in client.get(url).context["page"]]


def choices(client, url, label):
    found = next(one for one in client.get(url).context["filters"] if one.label == label)
    return [(choice.label, choice.count) for choice in found.choices]


def exported(client, url):
    content = client.get(url, {"format": "csv"}).content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content)))


def test_networks_are_filtered_by_kind_country_and_state(client):
    valley = put_place("pl-valley", "Valley")
    put_network("net-a", kind="lobby", country=valley)
    put_network("net-b", kind="network", state="goal_reached")

    assert listed(client, "/networks/?kind=lobby") == ["net-a"]
    assert listed(client, "/networks/?country=pl-valley") == ["net-a"]
    assert listed(client, "/networks/?country=-") == ["net-b"]
    assert listed(client, "/networks/?state=goal_reached") == ["net-b"]
    assert listed(client, "/networks/?purpose=anything&visibility=set:hidden") == ["net-a", "net-b"]
    assert choices(client, "/networks/", "Country") == [("Valley", 1), ("not stated", 1)]


def test_hidden_country_is_no_choice_and_no_question(client):
    place = put_place("pl-secret", "Secret valley", hidden=True)
    put_network("net-a", country=place)
    put_network("net-b")

    assert choices(client, "/networks/", "Country") == [("not stated", 2)]
    assert listed(client, "/networks/?country=pl-secret") == []
    assert listed(client, "/networks/?country=-") == ["net-a", "net-b"]


def test_agreements_are_filtered_by_who_stands_in_them(client):
    mill, weir = put_body("org-mill", "Mill"), put_body("org-weir", "Weir")
    put_party("y1", put_agreement("agr-a"), mill)
    put_party("y2", put_agreement("agr-b"), weir, hidden=True)

    assert listed(client, "/agreements/?party=org-mill") == ["agr-a"]
    assert listed(client, "/agreements/?party=org-weir") == []
    assert choices(client, "/agreements/", "Who stands in it") == [("Mill", 1), ("not stated", 1)]
    assert listed(client, "/agreements/?party=-") == ["agr-b"]


def test_party_seen_in_one_agreement_does_not_betray_another(client):
    mill = put_body("org-mill", "Mill")
    put_party("y1", put_agreement("agr-a"), mill)
    put_party("y2", put_agreement("agr-b"), mill, hidden=True)

    assert listed(client, "/agreements/?party=org-mill") == ["agr-a"]
    assert choices(client, "/agreements/", "Who stands in it") == [("Mill", 1), ("not stated", 1)]


def test_partnerships_are_filtered_by_partner_and_form(client):
    mill = put_body("org-mill", "Mill")
    row = put_partnership("par-a", mill)
    put_partnership("par-b", put_body("org-weir"))
    FormOfSupport.objects.create(row=row, word="technical", position=0)

    assert listed(client, "/partnerships/?partner=org-mill") == ["par-a"]
    assert listed(client, "/partnerships/?form=technical") == ["par-a"]


@pytest.mark.parametrize(("money", "found"), [("True", ["prj-b"]), ("False", ["prj-a"]), ("much", [])])
def test_projects_are_filtered_by_word_of_money(client, money, found):
    put_project("prj-a")
    put_project("prj-b", money_stated=True)

    assert listed(client, f"/projects/?money={money}") == found


@pytest.mark.parametrize(
    ("url", "table", "make"),
    [
        ("/networks/", NETWORKS, put_network),
        ("/agreements/", AGREEMENTS, put_agreement),
        ("/partnerships/", PARTNERSHIPS, put_partnership),
        ("/projects/", PROJECTS, put_project),
    ],
)
def test_list_leaves_with_the_columns_of_the_record(client, url, table, make):
    make("x-seen")
    make("x-hidden", hidden=True)

    rows = exported(client, url)

    assert tuple(rows[0]) == table.header
    assert [row[0] for row in rows[1:]] == ["x-seen"]
    assert [row.key for row in client.get(url).context["page"]] == ["x-seen"]


@pytest.mark.parametrize("many", [1, 3])
def test_list_of_networks_costs_the_same_for_few_and_many(client, django_assert_num_queries, forget, many):
    for n in range(many):
        network = put_network(f"net-{n}", country=put_place(f"pl-{n}"))
        put_member(f"m{n}", network, put_body(f"org-{n}"))
    client.get("/networks/")
    forget()

    with django_assert_num_queries(19):
        client.get("/networks/")
