"""What this room shows on the pages of organisations, networks and events."""

from __future__ import annotations

import pytest

from sofra.access.audience import STRANGER
from sofra.actors.tests.making import INSIDER, put, put_body
from sofra.advocacy import panels
from sofra.advocacy.tests.making import put_ask, put_maker, put_promise
from sofra.events.models import Event
from sofra.networks.tests.making import put_network
from sofra.shared.panels import panels_for

pytestmark = pytest.mark.django_db


def put_event(key="ev-fair", **fields):
    given = {"name": f"Event {key}", "kind": "meeting", "is_recurring": False, "status": "held"}
    return put(Event, key, **{**given, **fields})


def keys(found):
    return {side: [one.row.key for one in lines] for side, lines in (found or {}).items()}


def test_organisation_shows_what_it_asked_and_was_asked(client):
    mill, well = put_body("org-mill", "The mill"), put_body("org-well", "The well")
    put_ask("rec-a", well, made_by_org=mill)
    put_ask("rec-b", mill, made_by_org=well)

    assert keys(panels.asked_of_organisation(mill, STRANGER)) == {"made": ["rec-a"], "received": ["rec-b"]}
    page = client.get("/organisations/org-mill/").content.decode()
    for said in ("It asked", "It was asked", "Ask rec-a", "Ask rec-b", "The well"):
        assert said in page


def test_organisation_that_asks_itself_shows_it_on_both_sides():
    mill = put_body("org-mill")
    put_ask("rec-a", mill, made_by_org=mill)

    assert keys(panels.asked_of_organisation(mill, STRANGER)) == {"made": ["rec-a"], "received": ["rec-a"]}


def test_organisation_shows_what_it_promised_and_was_promised(client):
    mill, well = put_body("org-mill", "The mill"), put_body("org-well", "The well")
    put_promise("com-a", mill, well)
    put_promise("com-b", well, kind="gift", made_to_org=mill)

    found = panels.promised_of_organisation(mill, STRANGER)

    assert keys(found) == {"made": ["com-a"], "received": ["com-b"]}
    page = client.get("/organisations/org-mill/").content.decode()
    assert "Only promises, in words or by signature, are followed up." in page
    assert "Whether it was kept is not told, which does not mean that it was broken." in page


def test_network_shows_what_its_body_and_its_events_asked(client):
    own, well = put_body("org-river", "The river"), put_body("org-well")
    network = put_network(organisation=own)
    event = put_event(network=network)
    put_ask("rec-a", well, made_by_org=own, event=event)
    put_ask("rec-b", own)
    put_ask("rec-c", event=event)
    put_promise("com-a", own)

    found = panels.asked_of_network(network, STRANGER)

    assert keys(found) == {"made": ["rec-a"], "received": ["rec-b"], "there": ["rec-c"]}
    assert keys(panels.promised_of_network(network, STRANGER)) == {"made": ["com-a"], "received": []}
    assert "Asked at its events" in client.get("/networks/net-river/").content.decode()


def test_panels_have_their_names_as_headings(client):
    mill = put_body("org-mill")
    put_ask("rec-a", mill)
    put_promise("com-a", mill)

    page = client.get("/organisations/org-mill/").content.decode()

    assert '<h2 class="section__name">Asked</h2>' in page
    assert '<h2 class="section__name">Promised</h2>' in page


def test_event_shows_what_was_asked_there(client):
    put_ask("rec-a", event=put_event())

    assert "Ask rec-a" in client.get("/events/ev-fair/").content.decode()


def test_network_says_nothing_through_a_hidden_body_or_event():
    own = put_body("org-river", hidden=True)
    network = put_network(organisation=own)
    put_ask("rec-a", made_by_org=own)
    put_ask("rec-b", event=put_event(network=network, hidden=True))
    put_promise("com-a", own)

    assert panels.asked_of_network(network, STRANGER) is None
    assert panels.promised_of_network(network, STRANGER) is None
    assert keys(panels.asked_of_network(network, INSIDER))["there"] == ["rec-b"]


def test_hidden_rows_stand_in_no_panel():
    mill = put_body("org-mill")
    event = put_event(network=put_network(organisation=mill))
    put_ask("rec-a", mill, made_by_org=mill, event=event, hidden=True)
    put_promise("com-a", mill, made_to_org=mill, hidden=True)

    assert panels.asked_of_organisation(mill, STRANGER) is None
    assert panels.promised_of_organisation(mill, STRANGER) is None
    assert panels.asked_at_event(event, STRANGER) is None


def test_hidden_maker_shows_no_promise_on_the_page_of_its_body():
    mill = put_body("org-mill")
    promise = put_promise("com-a")
    put_maker("mak-a", promise, mill, hidden=True)

    assert panels.promised_of_organisation(mill, STRANGER) is None


def test_panels_are_registered_where_they_belong():
    mill = put_body("org-mill")
    put_ask("rec-a", mill)
    put_promise("com-a", mill)

    names = [one.panel.name for one in panels_for("organisations", mill, STRANGER)]

    assert [name for name in names if name in ("asked", "promised")] == ["asked", "promised"]


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize(
    ("query", "count"),
    [(panels.asked_of_organisation, 13), (panels.promised_of_organisation, 14)],
)
def test_panels_of_an_organisation_take_the_same_few_queries(django_assert_num_queries, query, count, many):
    mill = put_body("org-mill")
    for n in range(many):
        well = put_body(f"org-{n}")
        put_ask(f"rec-{n}", well, made_by_org=mill, event=put_event(f"ev-{n}"))
        put_promise(f"com-{n}", mill, made_to_org=well)

    with django_assert_num_queries(count):
        query(mill, STRANGER)
