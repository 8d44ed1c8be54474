"""The page of all threads and the story on a need's page, with made-up rows."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache

from sofra.access.audience import STRANGER
from sofra.actors.tests.making import INSIDER, put, put_body, put_place
from sofra.advocacy.models import Addressee, Commitment, CommitmentMaker, Recommendation, State
from sofra.events.models import Event
from sofra.insight.reading import threads_of_all, threads_of_one
from sofra.insight.standing import standing_of_all
from sofra.insight.threads import thread_json
from sofra.library.models import Output
from sofra.networks.models import Network
from sofra.record.models import Link
from sofra.voices.models import Need, VoicedBy

pytestmark = pytest.mark.django_db


def need(key, **fields):
    given = {"need": f"Light at {key}", "voice": "women", "kind": "service_gap", "pillar": "protection"}
    return put(Need, key, **{**given, **fields})


def link(key, one, other, kind, *, basis="stated", answers="", hidden=False):
    tables = {Need: "needs", Recommendation: "recommendations", Commitment: "commitments", Output: "outputs"}
    ends = {
        "from_table": tables[type(one)],
        "from_key": one.key,
        "to_table": tables[type(other)],
        "to_key": other.key,
    }
    return put(Link, key, hidden=hidden, kind=kind, basis=basis, answers=answers, **ends)


@pytest.fixture
def story():
    """One need asked for, promised and met, and one that our reading alone leads on."""
    heron, ministry = put_body("org-heron", "Heron"), put_body("org-ministry-x", "Ministry X", sector="state")
    state = put(State, "st-x", told="", table="recommendations", word="open", state="open")
    light, bus = need("need-light"), need("need-bus")
    asked = put(
        Recommendation, "rec-light", text="Light the bridge", made_by_org=heron, state=state, date="2031"
    )
    Addressee.objects.create(row=asked, position=0, target=ministry)
    promised = put(Commitment, "com-light", text="Two lamps", kind="promise", state=state)
    put(CommitmentMaker, "mak-light", commitment=promised, organisation=ministry)
    lamps = put(Output, "out-lamps", title="Two lamps at the bridge", kind="budget")
    link("lnk-1", light, asked, "asked_in")
    link("lnk-2", asked, promised, "promised_in", answers="this_point")
    link("lnk-3", promised, lamps, "kept_by", answers="in_part")
    link("lnk-4", bus, lamps, "met_by", basis="derived", answers="this_point")
    return light


def ends(reader, *, stated_only=False):
    standing = standing_of_all(reader, stated_only=stated_only)
    return {key: stand.end for key, stand in standing.needs.items()}


def test_need_ends_as_its_weakest_link(story):
    assert ends(STRANGER) == {"need-light": "in_part", "need-bus": "this_point"}


def test_need_that_only_a_reading_leads_on_is_not_told_further_by_the_texts(story):
    assert ends(STRANGER, stated_only=True) == {"need-light": "in_part", "need-bus": "nothing_told"}


def test_thread_of_one_need_is_the_same_as_among_all(story):
    alone = threads_of_one(story, STRANGER, stated_only=False).thread("need-light")
    among = threads_of_all(STRANGER, stated_only=False).thread("need-light")

    assert [[s.ref for s in way.steps] for way in alone.ways] == [
        [s.ref for s in way.steps] for way in among.ways
    ]
    assert thread_json(alone)["ways"][0][1]["source"] == "900: page 1"


def test_hidden_row_ends_the_thread_before_it_for_a_stranger(story):
    put(Output, "out-secret", title="Secret lamps", kind="budget", hidden=True)
    other = need("need-other")
    link("lnk-5", other, Output.objects.get(key="out-secret"), "met_by", answers="this_point")

    assert ends(STRANGER)["need-other"] == "nothing_told"
    assert ends(INSIDER)["need-other"] == "this_point"


def test_hidden_link_and_hidden_need_leave_no_trace(client, story):
    before = client.get("/threads/").content
    hidden = need("need-secret", hidden=True)
    link("lnk-6", hidden, Output.objects.get(key="out-lamps"), "met_by", answers="this_point", hidden=True)
    cache.clear()

    assert _without_token(client.get("/threads/").content) == _without_token(before)
    assert client.get("/needs/need-secret/").status_code == 404
    assert set(ends(INSIDER)) == {"need-light", "need-bus", "need-secret"}


def _without_token(page):
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"', b"", page)


def test_threads_page_counts_by_voice_with_a_list_behind_each_number(client, story):
    page = client.get("/threads/").content.decode()

    assert "What became of 2 needs" in page
    assert "You said" in page
    behind = client.get("/threads/?ends=in_part&voice=women").content.decode()
    assert "Light at need-light" in behind
    assert "Light at need-bus" not in behind


def test_threads_page_says_nothing_of_you_said_over_words_of_others(client):
    need("need-a", voice="author")

    assert "You said" not in client.get("/threads/").content.decode()
    assert "You said" not in client.get("/needs/need-a/").content.decode()


@pytest.mark.parametrize(
    "words", ["?voice=x&kind=%27", "?ends=nonsense", "?page=99999999", "?readings=2&across=community"]
)
def test_threads_page_answers_nonsense_kindly(client, story, words):
    assert client.get(f"/threads/{words}").status_code == 200


def test_threads_page_is_kind_to_an_empty_record(client):
    assert "No need on record fits." in client.get("/threads/").content.decode()


def test_threads_can_be_narrowed_to_a_place_and_a_network(client, story):
    place, body = put_place("pl-hill", "Hill"), put_body("org-table", "The Table")
    network = put(Network, "net-table", name="The Table", kind="network", state="active", organisation=body)
    event = put(
        Event,
        "ev-night",
        name="Night talk",
        kind="roundtable",
        is_recurring=False,
        status="held",
        network=network,
    )
    there = need("need-hill", place=place, event=event)
    spoken = need("need-spoken")
    VoicedBy.objects.create(row=spoken, position=0, target=body)

    by_place = client.get("/threads/?place=pl-hill").content.decode()
    by_network = client.get("/threads/?network=net-table").content.decode()

    assert there.need in by_place
    assert spoken.need not in by_place
    assert there.need in by_network
    assert spoken.need in by_network
    assert "need-light" not in by_network


def test_need_page_tells_its_steps_who_acted_and_where_it_stands(client, story):
    page = client.get("/needs/need-light/").content.decode()

    for words in (
        "You said",
        "Light the bridge",
        "Heron to Ministry X",
        "Two lamps at the bridge",
        "answered in part",
    ):
        assert words in page


def test_need_page_shows_readings_on_request_only(client, story):
    stated = client.get("/needs/need-bus/").content.decode()
    read = client.get("/needs/need-bus/?readings=1").content.decode()

    assert "Two lamps at the bridge" not in stated
    assert "By our reading it goes further." in stated
    assert "Two lamps at the bridge" in read


def test_pages_take_the_same_number_of_queries_for_more_needs(client, story, django_assert_num_queries):
    client.get("/threads/")
    with django_assert_num_queries(15):
        client.get("/threads/?readings=1")
    for number in range(3):
        need(f"need-more-{number}")
    cache.clear()
    client.get("/threads/")
    with django_assert_num_queries(15):
        client.get("/threads/?readings=1")
