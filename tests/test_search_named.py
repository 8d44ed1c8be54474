"""Search by what other rows are called: holders of offices, places, days; nothing that is hidden is told."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import caches

from sofra.access.audience import STRANGER, Audience
from sofra.access.models import Circle
from sofra.actors.models import Name, Organisation, Person, Place, PublicOffice
from sofra.advocacy.models import Commitment, CommitmentMaker, State
from sofra.events.models import Event
from sofra.library.models import CheckDefinition, Statement
from sofra.networks.models import Network, Office
from sofra.record.search import find, understood
from sofra.record.search_index import refresh_entries
from sofra.record.search_said import rows_beside
from sofra.record.tables import all_tables, table_of
from sofra.record.tests import making
from sofra.record.tests.making import SECRET

pytestmark = pytest.mark.django_db
MEMBER = Audience(frozenset({"public", SECRET}))


@pytest.fixture(autouse=True)
def circles():
    for cache in caches.all():  # other tests call rows of the same keys otherwise
        cache.clear()
    for name in (SECRET, "set:other"):
        Circle.objects.create(key=name, kind="set")


def put(model, key, **fields):
    row = making.put(model, key, **fields)
    refresh_entries(table_of(model), [key])
    return row


def put_body(key, name, **fields):
    given = {"kind": "ngo", "sector": "civil_society", "is_collective": False, **fields}
    return put(Organisation, key, name=name, **given)


def put_network(key="net-river", name="River Table", **fields):
    return put(Network, key, name=name, kind="network", state="active", **fields)


def put_event(key, **fields):
    return put(Event, key, name=f"Talk {key}", kind="roundtable", is_recurring=False, status="held", **fields)


def put_name(of, name, **fields):
    table = table_of(type(of)).name
    put(Name, f"nam-{name}", name=name, kind="acronym", refers_to_table=table, refers_to_key=of.key, **fields)
    refresh_again(table, of.key)


def refresh_again(table, *keys):
    """What an import does after rows changed."""
    refresh_entries(all_tables()[table], keys)
    for name, beside in rows_beside({table: keys}).items():
        refresh_entries(all_tables()[name], sorted(beside))


def keys(text, reader=STRANGER):
    return [ref.key for ref in find(understood(text), reader).refs]


def answer(client, text):
    page = client.get("/search/", {"q": text}).content.decode()
    return " ".join(page[page.index("<main") : page.index("</main>")].split())


@pytest.mark.parametrize(
    "question",
    [
        "who chairs the river table",
        "chair river table",
        "who leads RT?",
        "mill chair",
        "river table chairperson",
    ],
)
def test_office_is_found_by_its_network_and_its_holder(client, question):
    body = put_body("org-rt", "The river table", acronym="RT")
    mill = put_body("org-mill", "The Mill")
    put(
        Office,
        "mem-1",
        network=put_network(organisation=body),
        organisation=mill,
        office="chair",
        since="2031",
    )

    assert "mem-1" in keys(question)
    page = answer(client, question)
    assert '<a class="results__what" href="/networks/net-river/">' in page
    assert "Mill" in page
    assert "from 2031; end not stated" in page


@pytest.mark.parametrize("hidden", ["office", "network", "holder", "person"])
def test_office_that_names_something_hidden_is_not_found(client, hidden):
    network = put_network(hidden=hidden == "network")
    mill = put_body("org-mill", "Mill", hidden=hidden == "holder")
    ada = put(Person, "per-ada", name="Ada", hidden=hidden == "person")
    of: dict[str, Any] = {"network": network, "organisation": mill, "person": ada}
    put(Office, "mem-1", office="chair", hidden=hidden == "office", **of)

    assert "mem-1" not in keys("chair")
    assert "Office in a network" not in answer(client, "chair")
    assert ("mem-1" in keys("chair", MEMBER)) == (hidden == "office")


def test_hidden_office_names_hidden_rows_of_its_own_circle_only():
    network, other = put_network(hidden=True), put_body("org-mill", "Mill")
    Organisation.objects.filter(key="org-mill").update(visibility="set:other")
    put(Office, "mem-1", network=network, office="chair", persons_described="a baker", hidden=True)
    put(Office, "mem-2", network=network, office="chair", organisation=other, hidden=True)

    assert keys("chair river", MEMBER) == ["mem-1"]
    assert keys("chair mill", MEMBER) == []
    assert keys("chair mill", Audience(frozenset({"public", SECRET, "set:other"}))) == []


def test_what_a_network_lacks_leads_to_the_network(client):
    check = put(CheckDefinition, "chk-901", name="No money", question="Are there means?", approach="needs")
    lacking = {"lacking": "Funds of its own", "network": put_network(), "check_definition": check}
    put(Statement, "sta-1", **lacking)

    page = answer(client, "funds river table")

    assert keys("funds river table") == ["sta-1"]
    assert 'href="/networks/net-river/"' in page
    assert "River Table" in page


def test_promise_is_found_by_who_made_it(client):
    state = put(State, "st-1", table="commitments", word="open", state="open", stage=1)
    promise = put(Commitment, "com-1", text="Light the lane", kind="promise", state=state)
    put(CommitmentMaker, "mak-1", commitment=promise, organisation=put_body("org-mill", "The Mill"))
    put(CommitmentMaker, "mak-2", commitment=promise, organisation=put_body("org-b", "Bee", hidden=True))

    page = answer(client, "what did the mill promise?")

    assert keys("what did the mill promise?") == ["mak-1"]
    assert 'href="/commitments/com-1/"' in page
    assert "Light the lane" in page
    assert keys("bee promise") == []
    assert keys("bee lane") == []


def test_public_office_is_found_by_title_person_and_body(client):
    ada, mill = put(Person, "per-fields", name="Ada Fields"), put_body("org-mill", "Mill")
    put(PublicOffice, "pof-1", title="Warden", person=ada, organisation=mill)

    assert keys("warden mill") == ["pof-1"]
    assert "pof-1" in keys("ada fields")
    assert "Ada Fields; Mill" in answer(client, "warden")


def test_check_shows_its_question_and_not_its_name(client):
    put(CheckDefinition, "chk-901", name="Capital only", question="Do seats go elsewhere?", approach="needs")

    page = answer(client, "capital")

    assert "Do seats go elsewhere?" in page
    assert "Capital only" not in page


@pytest.mark.parametrize(
    "question", ["talk hill", "roundtable hill 2031", "june 2031 talk", "talk hilltown", "5 june 2031"]
)
def test_event_is_found_by_its_kind_day_and_place(client, question):
    hill = put(Place, "pl-hill", name="Hill")
    put_name(hill, "Hilltown")
    put_event("ev-a", place=hill, start="2031-06-03", end="2031-06-05")

    assert keys(question) == ["ev-a"]
    assert "Roundtable, 3–5 June 2031, Hill" in answer(client, question)


def test_event_at_a_hidden_place_is_found_by_its_other_words_only(client):
    put_event("ev-a", place=put(Place, "pl-cave", name="Cave", hidden=True))

    assert keys("cave") == []
    assert keys("cave", MEMBER) == ["pl-cave"]
    assert keys("talk") == ["ev-a"]
    assert "Cave" not in answer(client, "talk")


def test_hidden_name_of_a_place_finds_no_event():
    hill = put(Place, "pl-hill", name="Hill")
    put_name(hill, "Burrow", hidden=True)
    put_event("ev-a", place=hill)
    put_event("ev-b", place=hill, hidden=True)

    assert keys("burrow") == []
    assert keys("burrow", MEMBER) == ["ev-b"]


def test_day_that_is_our_reading_is_marked(client):
    put_event("ev-a", start="2031", note="year read from the title")

    assert "2031 (our reading)" in answer(client, "talk")


@pytest.mark.parametrize("change", [{"visibility": SECRET}, {"is_archived": True}, {"name": "Mound"}])
def test_place_that_changes_is_forgotten_where_it_was_named(change):
    hill = put(Place, "pl-hill", name="Hill")
    put_event("ev-a", place=hill)
    Place.objects.filter(key="pl-hill").update(**change)
    refresh_again("places", "pl-hill")

    assert keys("hill") == []
    assert keys("talk") == ["ev-a"]


def test_office_is_forgotten_when_the_body_behind_its_network_is_renamed():
    body = put_body("org-rt", "The river table", acronym="RT")
    put(Office, "mem-1", network=put_network(organisation=body), office="chair", persons_described="a baker")
    Organisation.objects.filter(key="org-rt").update(acronym="RRT")
    refresh_again("organisations", "org-rt")

    assert keys("chair rt") == []
    assert keys("chair rrt") == ["mem-1"]
