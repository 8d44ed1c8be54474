"""The pages of this room: what they answer, what they keep to themselves, what they cost."""

from __future__ import annotations

import re

import pytest

from sofra.actors.models import Name
from sofra.actors.tests.making import put, put_body, put_place
from sofra.networks.models import FormOfSupport
from sofra.networks.tests.making import (
    put_agreement,
    put_member,
    put_network,
    put_office,
    put_partnership,
    put_party,
    put_project,
)
from sofra.record.models import Fact

pytestmark = pytest.mark.django_db


def read(client, url):
    response = client.get(url)
    assert response.status_code == 200, url
    return " ".join(response.content.decode().split())


def without_token(response):
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]*"', b"", response.content)


@pytest.fixture
def valley():
    return put_place("pl-valley", "Valley")


@pytest.fixture
def river(valley):
    """A network with a chair, a member, an agreement, a partnership, a project, a part and a parent."""
    parent = put_network("net-basin", "Basin network")
    mill, weir = put_body("org-mill", "Mill"), put_body("org-weir", "Weir")
    own = put_body("org-river", "River network as a body")
    river = put_network(
        name="River table", parent=parent, country=valley, organisation=own, state_as_of="2031"
    )
    put_network("net-brook", "Brook table", parent=river)
    put_office("o1", river, mill)
    put_office("o2", river, mill, office="secretariat")
    put_member("m1", river, weir, since="2030", told="900: page 4")
    put_member("m2", parent, own)
    agreement = put_agreement(title="Dam memorandum", network=river, project=put_project("prj-dam", mill))
    put_party("y1", agreement, mill)
    put_party("y2", agreement, weir, role="implementer_not_party")
    put_partnership("par-dam", mill, weir, network=river, aim="Keep the dam")
    return river


def test_network_page_tells_table_offices_papers_and_neighbours(client, river):
    text = read(client, "/networks/net-river/")

    for told in (
        "River table",
        "Chair and secretariat",
        "Told at this table: 2 bodies",
        "Dam memorandum",
        "Partnership par-dam",
        "Project prj-dam",
        "Basin network",
        "Brook table",
        "River network as a body",
        "3 rows behind this table",
        "page 4",
    ):
        assert told in text


def test_network_page_shows_the_table_at_a_chosen_time(client, river):
    assert "1 seat came later." in read(client, "/networks/net-river/?on=2029-05")
    assert "The table, May 2029" in read(client, "/networks/net-river/?on=2029-05")


def test_network_page_says_when_a_time_is_no_date(client, river):
    assert "“soon” is not a date." in read(client, "/networks/net-river/?on=soon")


def test_network_without_anybody_says_what_would_stand_there(client):
    put_network()

    text = read(client, "/networks/net-river/")

    assert "Who sits at this table is not stated" in text
    assert "No member and no office on record." in text
    assert "No agreement, terms of reference or rules on record." in text


def test_network_page_tells_names_and_figures(client):
    put_network()
    put(
        Name,
        "n1",
        name="Old river table",
        refers_to_table="networks",
        refers_to_key="net-river",
        kind="former_name",
    )
    put(Fact, "f1", subject_table="networks", subject_key="net-river", statement="Boats", value="7")

    text = read(client, "/networks/net-river/")

    assert "Old river table" in text
    assert "Boats" in text


def test_agreement_page_tells_who_does_the_work_and_did_not_sign(client, river):
    text = read(client, "/agreements/agr-dam/")

    assert "2 partners, 1 signature: Weir does the work and was not made a party (did not sign)" in text
    assert "River table" in text


@pytest.mark.parametrize(
    ("state", "word"),
    [("drafting", "Begun"), ("signed", "Signed"), ("agreed", "Agreed"), ("ended", "Agreed")],
)
def test_agreement_says_what_its_date_is_the_date_of(client, state, word):
    put_agreement(state=state, date="2031-05")

    assert f"<dt>{word}</dt>" in read(client, "/agreements/agr-dam/")
    assert f"{word}</small> <time" in read(client, "/agreements/")


def test_end_that_was_worked_out_says_so_beside_it(client):
    put_agreement(date="2031-05", end="2031-11", note="end derived from the length; a good one")

    for url in ("/agreements/", "/agreements/agr-dam/"):
        assert "November 2031</time>" in read(client, url)
        assert '<small class="quiet">end derived from the length</small>' in read(client, url)


def test_agreements_without_a_left_out_doer_say_not_stated(client):
    put_party("y1", put_agreement(), put_body("org-mill"))

    text = read(client, "/agreements/")

    assert "nobody on record" not in text
    assert 'data-label="Does the work, not made a party"><span class="not">not stated</span>' in text


def test_agreement_that_is_a_draft_speaks_of_no_signature(client):
    agreement = put_agreement(state="drafting", state_note="drafting started")
    put_party("y1", agreement, put_body("org-mill"))
    put_party("y2", agreement, put_body("org-weir", "Weir"), role="implementer_not_party")

    text = read(client, "/agreements/agr-dam/")

    assert "1 party; Weir does the work and is no party" in text
    assert "drafting started" in text


def test_partnership_page_says_what_is_not_stated(client):
    row = put_partnership("par-dam", put_body("org-mill", "Mill"), limits="No money")
    FormOfSupport.objects.create(row=row, word="hands_on", position=0)

    text = read(client, "/partnerships/par-dam/")

    assert "hands-on" in text
    assert "No money" in text
    assert text.count("not stated") >= 3


def test_project_page_tells_of_money_only_where_told(client):
    put_project("prj-dam", put_body("org-mill", "Mill"))
    put_project("prj-lock", money_stated=True)

    assert "No text speaks of money" in read(client, "/projects/prj-dam/")
    assert "A text speaks of money or a paid post" in read(client, "/projects/prj-lock/")


@pytest.mark.parametrize(
    ("url", "make"),
    [
        ("/networks/net-x/", lambda: put_network("net-x", hidden=True)),
        ("/agreements/agr-x/", lambda: put_agreement("agr-x", hidden=True)),
        ("/partnerships/par-x/", lambda: put_partnership("par-x", hidden=True)),
        ("/projects/prj-x/", lambda: put_project("prj-x", hidden=True)),
    ],
)
def test_hidden_row_is_the_same_as_a_missing_one(client, url, make):
    missing = client.get(url)
    make()
    hidden = client.get(url)

    assert (missing.status_code, hidden.status_code) == (404, 404)
    assert without_token(missing) == without_token(hidden)


def test_pages_name_nothing_hidden(client):
    secret = put_body("org-secret", "Secret body", hidden=True)
    place = put_place("pl-secret", "Secret valley", hidden=True)
    hidden = put_network("net-secret", "Secret table", hidden=True)
    river = put_network(country=place, parent=hidden, organisation=secret)
    put_network("net-part", "Secret part", parent=river, hidden=True)
    put_member("m1", river, secret)
    put_member("m2", river, put_body("org-mill", "Secret seat"), hidden=True)
    project = put_project("prj-dam", secret, country=place)
    agreement = put_agreement(network=hidden, project=project)
    put_party("y1", agreement, secret)
    put_partnership("par-dam", secret, network=hidden, project=project)
    urls = ["/networks/net-river/", "/agreements/agr-dam/", "/partnerships/par-dam/", "/projects/prj-dam/"]

    for url in [*urls, "/networks/", "/agreements/", "/partnerships/", "/projects/"]:
        text = read(client, url)
        assert "Secret" not in text, url
        assert "-secret" not in text, url


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.usefixtures("only_this_room")
def test_network_page_costs_the_same_for_few_and_many(client, django_assert_num_queries, river, many):
    for n in range(many):
        body = put_body(f"org-{n}")
        put_member(f"a{n}", river, body)
        put_party(f"b{n}", put_agreement(f"agr-{n}", network=river), body)
        put_partnership(f"par-{n}", body, network=river, project=put_project(f"prj-{n}", body))
        put_network(f"net-{n}", parent=river)
    url = "/networks/net-river/?on=2031"  # a chosen time is worked out anew
    client.get(url)

    with django_assert_num_queries(20):
        client.get(url)


@pytest.mark.usefixtures("only_this_room")
def test_network_page_is_kept_until_the_record_changes(client, django_assert_num_queries, river):
    client.get("/networks/net-river/")

    with django_assert_num_queries(2):
        client.get("/networks/net-river/")
