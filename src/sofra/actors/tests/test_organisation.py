"""The page of an organisation: who it is, its ties and doors, its people, what is told about it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.cache import cache

from sofra.actors.models import Name, PublicOffice
from sofra.actors.tests.making import put, put_body, put_person, put_place, put_tie
from sofra.record.models import Fact

pytestmark = pytest.mark.django_db
URL = "/organisations/org-mill/"


def same(response, key):
    """The answer without what differs from call to call."""
    token = rb'(?<=csrfmiddlewaretoken" value=")[^"]+'
    return re.sub(token, b"", response.content.replace(key, b""))


def text_of(client, url=URL):
    return " ".join(client.get(url).content.decode().split())


def test_organisation_says_who_it_is(client):
    hill = put_place("pl-hill", "Hill")
    put_body("org-board", "The board")
    put_body(
        "org-mill",
        "The mill",
        acronym="TM",
        kind="womens_ngo",
        country=hill,
        place=hill,
        reach="meso",
        reach_basis="inferred",
        watchdog_or_engaging="both",
        established_or_emerging="emerging",
        parent_id="org-board",
        since="2031-06",
        told="900: page 17",
    )
    put_body("org-wheel", "The wheel", parent_id="org-mill")

    page = text_of(client)

    for said in (
        "Women&#x27;s NGO, Hill",
        "TM",
        "Meso",
        "our reading",
        "emerging, a watchdog that engages with institutions too",
        "The board",
        "The wheel",
        "June 2031",
        "page 17",
    ):
        assert said in page


def test_organisation_says_what_is_not_stated(client):
    put_body("org-mill", "The mill")

    page = text_of(client)

    assert page.count("not stated") >= 4
    assert "No tie on record." in page
    assert "The texts call it" not in page


@pytest.mark.parametrize(
    ("stands_for", "said"),
    [
        (10, "Stands for 10 bodies that are not named one by one, and is never counted as one."),
        (None, "Several bodies in one row, not named one by one and never counted as one."),
    ],
)
def test_collective_row_says_that_it_is_several(client, stands_for, said):
    put_body("org-mill", "Some mills", is_collective=True, stands_for=stands_for)

    assert said in text_of(client)


def test_organisation_tells_its_former_name_and_why(client):
    put_body("org-mill", "The mill")
    about: dict[str, Any] = {"refers_to_table": "organisations", "refers_to_key": "org-mill"}
    put(Name, "nam-1", name="The old mill", kind="former_name", note="renamed in 2031", **about)

    page = text_of(client)

    assert "Former and other names" in page
    assert "The old mill" in page
    assert "renamed in 2031" in page


def test_ties_stand_by_direction_and_kind_with_dates(client):
    mill, well = put_body("org-mill", "The mill"), put_body("org-well", "The well")
    put_tie("tie-1", mill, well, "funds", since="2031", notes="a paid post", told="900: page 8")
    put_tie("tie-2", well, mill, "trains")

    page = text_of(client)

    assert "1 tie leads from it, 1 leads to it; 1 has no date." in page
    assert "Funds" in page
    assert "from 2031; end not stated" in page
    assert "a paid post" in page
    assert "page 8" in page
    assert "Trains it" in page


def test_reach_and_level_are_said_in_plain_words(client):
    put_body("org-mill", "The mill", reach="meso", reach_basis="stated", level="central")

    page = text_of(client)

    assert "Meso (between people and those who decide), stated" in page
    assert "Central (national)" in page
    assert '<a class="more" href="/glossary/">Words</a>' in page


def test_finding_says_none_where_no_tie_leads(client):
    mill, well = put_body("org-mill", "The mill"), put_body("org-well", "The well")
    put_tie("tie-1", well, mill, since="2031")

    assert "No tie leads from it, 1 leads to it." in text_of(client)
    assert "1 tie leads from it, none leads to it." in text_of(client, "/organisations/org-well/")


@pytest.mark.parametrize("who", ["org-opener", "org-mill", "org-hall"])
def test_door_is_told_on_the_page_of_all_three(client, who):
    opener, mill, hall = (put_body(key, f"Body {key}") for key in ("org-opener", "org-mill", "org-hall"))
    put_tie("tie-1", opener, mill, "opens_door", door_to_org=hall)

    page = text_of(client, f"/organisations/{who}/")

    assert "Doors opened" in page
    assert "Body org-opener" in page
    assert "Body org-hall" in page
    assert "No tie on record." in page


@pytest.mark.parametrize("hidden", ["tie", "end", "door"])
def test_tie_with_anything_hidden_leaves_no_trace(client, hidden):
    mill = put_body("org-mill", "The mill")
    well = put_body("org-well", "The well", hidden=hidden == "end")
    hall = put_body("org-hall", "The hall", hidden=hidden == "door")
    put_tie("tie-1", mill, well, "opens_door", door_to_org=hall, hidden=hidden == "tie")

    page = text_of(client)

    assert "Doors opened" not in page
    assert "The well" not in page
    assert "The hall" not in page
    assert "No tie on record." in page


def test_people_in_office_stand_apart_from_credits(client):
    mill = put_body("org-mill", "The mill")
    put(PublicOffice, "pof-1", person=put_person("per-a", "Ana"), title="Miller", organisation=mill)
    put_person("per-b", "Bo", credit="wrote the report", credit_for_org=mill)

    page = text_of(client)

    assert "Ana" in page.split("Credits of a text")[0]
    assert "Bo" in page.split("Credits of a text")[1]
    assert "A part in making a text is no office." in page


def test_office_of_a_hidden_person_leaves_no_trace(client):
    mill = put_body("org-mill", "The mill")
    ana = put_person("per-a", "Ana", hidden=True)
    put(PublicOffice, "pof-1", person=ana, title="Miller", organisation=mill)

    assert "Miller" not in text_of(client)


def test_hidden_parent_part_and_place_are_left_out(client):
    put_body("org-board", "The board", hidden=True)
    cave = put_place("pl-cave", "Cave", hidden=True)
    put_body("org-mill", "The mill", parent_id="org-board", country=cave, place=cave)
    put_body("org-wheel", "The wheel", parent_id="org-mill", hidden=True)

    page = text_of(client)

    for hidden in ("The board", "The wheel", "Cave", "pl-cave", "org-board"):
        assert hidden not in page


def test_figures_told_stand_on_the_page(client):
    put_body("org-mill", "The mill")
    put(
        Fact,
        "fact-1",
        subject_table="organisations",
        subject_key="org-mill",
        statement="Grain ground",
        value="40",
        unit="sacks",
        qualifier="more than",
    )

    assert "more than 40 sacks" in text_of(client)


def test_hidden_and_missing_organisation_answer_alike(client):
    put_body("org-secret", "Secret", hidden=True)

    hidden, missing = client.get("/organisations/org-secret/"), client.get("/organisations/org-nowhere/")

    assert hidden.status_code == missing.status_code == 404
    assert same(hidden, b"org-secret") == same(missing, b"org-nowhere")


@pytest.mark.parametrize("many", [1, 3])
def test_organisation_takes_the_same_few_queries(client, django_assert_num_queries, alone, many):
    mill = put_body("org-mill", "The mill", country=put_place("pl-hill"), parent=put_body("org-board"))
    for number in range(many):
        other = put_body(f"org-{number}", parent=mill)
        put_tie(f"tie-{number}", mill, other)
        put_tie(f"door-{number}", mill, other, "opens_door", door_to_org=put_body(f"org-hall-{number}"))
        person = put_person(f"per-{number}", credit="wrote", credit_for_org=mill)
        put(PublicOffice, f"pof-{number}", person=person, title="Miller", organisation=mill)
    client.get(URL)

    cache.clear()
    with django_assert_num_queries(13):
        client.get(URL)
