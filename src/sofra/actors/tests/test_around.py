"""What stands around a row: its names, the figures told about it, what came of it."""

from __future__ import annotations

from typing import Any

import pytest

from sofra.access.audience import STRANGER
from sofra.actors.models import Name
from sofra.actors.tests.making import INSIDER, put, put_body
from sofra.record.around import around, facts_about, links_of, names_of
from sofra.record.models import Fact, Link
from sofra.record.refs import Ref

pytestmark = pytest.mark.django_db

MILL = Ref("organisations", "org-mill")


def put_name(key: str, kind: str, **fields):
    name: dict[str, Any] = {
        "refers_to_table": "organisations",
        "refers_to_key": "org-mill",
        "name": f"Name {key}",
    }
    return put(Name, key, **{**name, "kind": kind, **fields})


def put_fact(key: str, value: str, unit: str = "", qualifier: str = "exact", **fields):
    about: dict[str, Any] = {
        "subject_table": "organisations",
        "subject_key": "org-mill",
        "statement": "Wheels",
    }
    return put(Fact, key, value=value, unit=unit, qualifier=qualifier, **about, **fields)


def put_link(key: str, start: str, goal: str, kind: str = "led_to", **fields):
    tables = {"from_table": "organisations", "to_table": "organisations"}
    given: dict[str, Any] = {**tables, "from_key": start, "to_key": goal, "kind": kind, "basis": "stated"}
    return put(Link, key, **{**given, **fields})


def test_names_come_former_first_and_spellings_last():
    put_body("org-mill")
    put_name("n1", "misspelling")
    put_name("n2", "acronym")
    put_name("n3", "former_name", note="until 2031", told="900: page 7")

    lines = names_of(MILL, STRANGER)

    assert [line.key for line in lines] == ["n3", "n2", "n1"]
    assert [line.is_spelling for line in lines] == [False, False, True]
    assert str(lines[0].label) == "former name"
    assert lines[0].citations[0].place == "page 7"


def test_names_that_are_hidden_are_left_out():
    put_name("n1", "acronym", hidden=True)

    assert names_of(MILL, STRANGER) == []
    assert len(names_of(MILL, INSIDER)) == 1


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "said"),
    [
        ("97", "percent", "more than", "more than 97 percent"),
        ("25", "percent", "a quarter", "25 percent (“a quarter”)"),
        ("9", "organisations", "our count", "9 organisations (our count)"),
        ("6", "months", "as little as", "as little as 6 months"),
        ("yes", "", "exact", "Yes"),
        ("no", "", "", "No"),
        ("2003", "year", "exact", "2003"),
        ("2017/2020", "years", "exact", "2017 to 2020"),
        ("either/or", "", "exact", "either/or"),
        ("55", "session number", "exact", "55 (session number)"),
        ("3", "wheels", "as told", "3 wheels (as told)"),
        ("", "", "our count", ""),
    ],
)
def test_fact_is_said_with_unit_and_qualifier(value, unit, qualifier, said):
    put_fact("f1", value, unit, qualifier)

    assert facts_about(MILL, STRANGER)[0].said == said


def test_facts_that_are_hidden_are_left_out():
    put_fact("f1", "3", hidden=True)

    assert facts_about(MILL, STRANGER) == []
    assert len(facts_about(MILL, INSIDER)) == 1


def test_links_are_told_from_both_ends():
    put_body("org-mill")
    put_body("org-well", "The well")
    put_link("l1", "org-mill", "org-well", basis="derived", note="same street")

    onward = links_of(MILL, STRANGER).onward[0]
    back = links_of(Ref("organisations", "org-well"), STRANGER).back[0]

    assert (onward.label, onward.other.name, onward.is_our_reading) == ("led to", "The well", True)
    assert (onward.note, onward.citations[0].place) == ("same street", "page 1")
    assert (back.label, back.other.ref, back.is_onward) == ("came of", MILL, False)


def test_same_document_stands_apart_from_what_came_of_it():
    put_body("org-mill")
    put_body("org-well")
    put_link("l1", "org-well", "org-mill", kind="same_as")

    links = links_of(MILL, STRANGER)

    assert [line.key for line in links.same] == ["l1"]
    assert not links.onward
    assert not links.back
    assert links


@pytest.mark.parametrize("what", ["link", "end"])
def test_link_is_left_out_when_it_or_its_other_end_is_hidden(what):
    put_body("org-mill")
    put_body("org-well", hidden=what == "end")
    put_link("l1", "org-mill", "org-well", hidden=what == "link")

    assert not links_of(MILL, STRANGER)
    assert links_of(MILL, INSIDER)


@pytest.mark.parametrize("many", [1, 3])
def test_what_stands_around_a_row_takes_the_same_few_queries(django_assert_num_queries, many):
    put_body("org-mill")
    for number in range(many):
        put_body(f"org-well-{number}")
        put_link(f"l{number}", "org-mill", f"org-well-{number}")
        put_fact(f"f{number}", "3")
        put_name(f"n{number}", "acronym")

    before = around(MILL, STRANGER)

    with django_assert_num_queries(5):
        again = around(MILL, STRANGER)

    assert again == before
    assert len(again.names) == len(again.facts) == len(again.links.onward) == many


def test_what_stands_around_a_row_is_the_same_at_once_and_one_by_one():
    put_body("org-mill")
    put_body("org-well")
    put_link("l1", "org-mill", "org-well")
    put_fact("f1", "3")
    put_name("n1", "former_name")

    found = around(MILL, STRANGER)

    assert (found.names, found.facts) == (names_of(MILL, STRANGER), facts_about(MILL, STRANGER))
    assert found.links == links_of(MILL, STRANGER)
    assert found.former_names == ["Name n1"]
