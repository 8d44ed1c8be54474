"""Needs: the list, each need's page, and what other pages show of them."""

from __future__ import annotations

import pytest

from sofra.access.audience import STRANGER
from sofra.actors.tests.making import INSIDER, put, put_body, put_place
from sofra.events.tests.making import put_event, put_network
from sofra.voices import panels
from sofra.voices.models import Concerned, Need, VoicedBy
from sofra.voices.queries import facts_of

pytestmark = pytest.mark.django_db

QUERIES_OF_THE_LIST = 11


def put_need(key, words="", **fields):
    given = {"voice": "women", "kind": "service_gap", "pillar": "protection", "theme": "light"}
    return put(Need, key, **{**given, "need": words or f"Need {key}", **fields})


def voice(need, *bodies):
    for position, body in enumerate(bodies):
        VoicedBy.objects.create(row=need, target=body, position=position)


def page_of(client, need):
    response = client.get(f"/needs/{need.key}/")
    assert response.status_code == 200
    return response.content.decode()


def keys(found, name):
    return [need.key for need in (found or {}).get(name, ())]


def test_need_tells_who_spoke_where_and_at_what(client):
    place, event = put_place("pl-dam", "Damtown"), put_event("ev-fair", "The fair")
    need = put_need("need-lamp", "A lamp at the bridge", place=place, event=event)
    voice(need, put_body("org-heron", "Heron"))
    Concerned.objects.create(row=need, target=put_body("org-mill", "The Mill"), position=0)

    page = page_of(client, need)

    for word in ("A lamp at the bridge", "Heron", "The Mill", "Damtown", "The fair", "said by women", "900"):
        assert word in page


@pytest.mark.parametrize(
    ("said", "is_told_beside"), [("head of Heron, at the fair", True), ("Heron", False), ("", False)]
)
def test_need_tells_what_the_text_says_of_who_spoke_beside_the_body(said, is_told_beside):
    need = put_need("need-lamp", voiced_by=said)
    voice(need, put_body("org-heron", "Heron"))

    (fact,) = [fact for fact in facts_of(need, STRANGER) if fact.label == "Said by"]
    assert [body.label for body in fact.value] == ["Heron"]
    assert bool(fact.note) is is_told_beside


def test_need_of_no_known_body_tells_the_words_of_the_text(client):
    assert "three mothers" in page_of(client, put_need("need-lamp", voiced_by="three mothers"))


def test_need_names_nothing_that_is_hidden(client):
    place = put_place("pl-cave", "Secret cave", hidden=True)
    event = put_event("ev-talks", "Secret talks", hidden=True)
    need = put_need("need-lamp", place=place, event=event)
    voice(need, put_body("org-ghost", "Secret body", hidden=True))

    for page in (page_of(client, need), client.get("/needs/").content.decode()):
        assert "Secret" not in page
        assert "pl-cave" not in page


def test_hidden_need_is_missing(client):
    put_need("need-secret", "Secret lamp", hidden=True)

    assert client.get("/needs/need-secret/").status_code == 404
    assert "Secret" not in client.get("/needs/").content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?voice=women", {"need-a"}),
        ("?voice=author", {"need-b"}),
        ("?place=pl-dam", {"need-a"}),
        ("?place=-", {"need-b"}),
        ("?place=pl-nowhere", set()),
        ("?kind=service_gap&pillar=protection", {"need-a", "need-b"}),
    ],
)
def test_needs_are_filtered(client, query, found):
    put_need("need-a", place=put_place("pl-dam"))
    put_need("need-b", voice="author")

    page = client.get(f"/needs/{query}").content.decode()

    assert {key for key in ("need-a", "need-b") if f"/needs/{key}/" in page} == found


def test_community_is_no_filter_and_leaves_in_no_strangers_file(client):
    put_need("need-a", community="of the lake")

    assert "lake" not in client.get("/needs/").content.decode()
    assert "lake" not in client.get("/needs/?format=csv").content.decode()


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.usefixtures("alone")
def test_list_asks_the_same_number_of_questions_however_long(client, django_assert_num_queries, many):
    place = put_place("pl-dam")
    for number in range(many):
        voice(put_need(f"need-{number}", place=place), put_body(f"org-{number}"))

    with django_assert_num_queries(QUERIES_OF_THE_LIST):
        client.get("/needs/")


def test_organisations_page_tells_what_it_voiced_and_what_is_said_of_it():
    heron, need, other = put_body("org-heron"), put_need("need-a"), put_need("need-b")
    voice(need, heron)
    Concerned.objects.create(row=other, target=heron, position=0)
    voice(put_need("need-secret", hidden=True), heron)

    found = panels.of_organisation(heron, STRANGER)

    assert (keys(found, "voiced"), keys(found, "about")) == (["need-a"], ["need-b"])
    assert keys(panels.of_organisation(heron, INSIDER), "voiced") == ["need-a", "need-secret"]
    assert panels.of_organisation(put_body("org-quiet"), STRANGER) is None


def test_place_and_event_tell_the_needs_that_came_up_there():
    place, event = put_place("pl-dam"), put_event("ev-fair")
    put_need("need-a", place=place)
    put_need("need-b", event=event)

    assert keys(panels.of_place(place, STRANGER), "there") == ["need-a"]
    assert keys(panels.of_event(event, STRANGER), "there") == ["need-b"]


def test_network_tells_its_own_needs_once_and_those_of_its_events():
    body = put_body("org-net")
    network = put_network("net-river", organisation=body)
    event = put_event("ev-fair", network=network)
    voice(put_need("need-own", event=event), body)
    put_need("need-fair", event=event)

    found = panels.of_network(network, STRANGER)

    assert (keys(found, "voiced"), keys(found, "there")) == (["need-own"], ["need-fair"])


@pytest.mark.parametrize("fields", [{"hidden": True}, {"is_archived": True}])
def test_network_tells_no_need_by_an_event_that_is_not_there_for_the_reader(fields):
    network = put_network("net-river")
    put_need("need-fair", event=put_event("ev-fair", network=network, **fields))

    assert panels.of_network(network, STRANGER) is None


def test_network_without_a_body_of_its_own_voiced_nothing():
    put_need("need-of-nobody")

    assert panels.of_network(put_network("net-river"), STRANGER) is None
