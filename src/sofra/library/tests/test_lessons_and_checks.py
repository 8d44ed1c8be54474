"""Lessons, challenges, and the checks that ask for them."""

from __future__ import annotations

import csv
import io

import pytest

from sofra.library.models import ChallengeCheck, Statement
from sofra.library.record import CHALLENGES, CHECKS, LESSONS
from sofra.library.tests.making import (
    put,
    put_body,
    put_challenge,
    put_check,
    put_lesson,
    put_network,
    put_part,
    put_place,
    put_text,
)

pytestmark = pytest.mark.django_db


def read(client, url):
    return client.get(url).content.decode()


def shown(client, url):
    return [row.key for row in client.get(url).context["rows"]]


def test_bullets_and_running_text_are_counted_apart(client):
    put_lesson("les-a1")
    put_lesson("les-a2")
    put_lesson("les-a3", kind="strategy")
    put_lesson("les-secret", kind="risk", hidden=True)

    page = read(client, "/lessons/")

    assert "2 bullets of the lessons lists, 1 told in running text" in page
    assert shown(client, "/lessons/?kind=lesson") == ["les-a1", "les-a2"]
    assert "0 bullets of the lessons lists, 1 told" in read(client, "/lessons/?kind=strategy")


def test_lessons_are_narrowed_by_approach_kind_and_chapter(client):
    put_text("901")
    part = put_part("study-1", "901: study 1", title="Mills of the river")
    put_lesson("les-a1", approach="needs")
    put_lesson("les-a2", chapter=part)
    put_lesson("les-a3", kind="risk", approach="needs")

    assert shown(client, "/lessons/?approach=needs") == ["les-a1", "les-a3"]
    assert shown(client, "/lessons/?approach=needs&kind=risk") == ["les-a3"]
    assert shown(client, "/lessons/?chapter=study-1") == ["les-a2"]
    assert shown(client, "/lessons/?checkable=no") == ["les-a1", "les-a2", "les-a3"]


def test_lesson_tells_what_it_is_and_how_records_could_show_it(client):
    check = put_check("chk-a1", "Wheels counted")
    put_lesson("les-a1", check, lesson="Count the wheels", check_how="count rows", checkable="partly")
    put_lesson("les-a2", kind="risk")

    page = read(client, "/lessons/les-a1/")

    for words in (
        "Count the wheels",
        "A bullet of a lessons list.",
        "count rows",
        "Wheels counted",
        "partly",
    ):
        assert words in page
    assert "Risk, told in running text. Such lines may repeat a bullet." in read(client, "/lessons/les-a2/")


def test_challenge_tells_how_it_was_met_or_that_nothing_is_told(client):
    hill = put_place("pl-hill", "Hill")
    wide = put_challenge("cha-a1", "Floods", response="Build a dam", place=hill)
    put_challenge("cha-a2", "Spring floods", response="None told", part_of=wide)
    ChallengeCheck.objects.create(row=wide, target=put_check("chk-a1", "Dams counted"), position=0)

    page = read(client, "/challenges/")

    for words in ("Build a dam", "no response told", "Hill", "Dams counted", "part of:"):
        assert words in page
    assert "Spring floods" in read(client, "/challenges/cha-a1/")
    assert "No response is told." in read(client, "/challenges/cha-a2/")
    assert shown(client, "/challenges/?place=pl-hill") == ["cha-a1"]


def test_check_tells_its_question_threshold_and_the_lessons_behind_it(client):
    check = put_check(
        "chk-a1",
        "Wheels counted",
        question="Does every wheel count?",
        threshold_value="60",
        threshold_unit="percent",
        threshold_basis="suggested",
        scope="network",
    )
    put_lesson("les-a1", check, lesson="Count the wheels")
    put_lesson("les-a2", check, lesson="Wheels may rot", kind="risk")
    put_lesson("les-secret", check, lesson="Secret wheel", hidden=True)
    challenge = put_challenge("cha-a1", "Floods")
    ChallengeCheck.objects.create(row=challenge, target=check, position=0)
    network, secret = (
        put_network("net-river", "River net"),
        put_network("net-secret", "Secret net", hidden=True),
    )
    put(Statement, "sta-a1", network=network, check_definition=check, lacking="a second wheel")
    put(Statement, "sta-a2", network=secret, check_definition=check, lacking="a third wheel")

    page = read(client, "/checks/chk-a1/")

    for words in (
        "Does every wheel count?",
        "60 percent",
        "suggested",
        "Count the wheels",
        "Wheels may rot",
        "Floods",
        "River net",
        "a second wheel",
    ):
        assert words in page
    for words in ("Secret", "a third wheel"):
        assert words not in page


def test_check_is_headed_by_its_question_with_its_name_small(client):
    put_check("chk-a1", "Wheel without proof", question="Is every wheel told of?")
    put_check("chk-a2", "Only a name")

    page, listed = read(client, "/checks/chk-a1/"), read(client, "/checks/")

    assert "<h1>Is every wheel told of?</h1>" in page
    assert '<p class="opening__names">Wheel without proof</p>' in page
    assert "<h1>Only a name</h1>" in read(client, "/checks/chk-a2/")
    assert '<a href="/checks/chk-a1/">Is every wheel told of?</a><small>Wheel without proof</small>' in listed


def test_example_of_a_check_is_on_no_page(client):
    put_body("org-mill", "The mill")
    check = put_check("chk-a1", example_in_data="org-mill passes; org-well has none.")
    put_lesson("les-a1", check)

    for url in ("/checks/", "/checks/chk-a1/", "/lessons/", "/lessons/les-a1/"):
        page = read(client, url)
        for wrong in ("passes", "has none", "The mill", "An example in the record"):
            assert wrong not in page


@pytest.mark.parametrize("url", ["/checks/chk-a1/", "/lessons/les-a1/"])
def test_columns_of_the_record_are_folded_for_those_who_compute(client, url):
    check = put_check("chk-a1", signal="share of wheels", data_needed="wheels.kind=round")
    put_lesson("les-a1", check, check_how="share of wheels", data_needed="wheels.kind=round")

    page = read(client, url)

    assert page.count("wheels.kind=round") == 1
    folded = page.split("<summary>For those who compute</summary>")[1].split("</details>")[0]
    for said in ("share of wheels", "wheels.kind=round"):
        assert said in folded


def test_checks_count_only_lessons_that_may_be_seen(client):
    check = put_check("chk-a1")
    put_lesson("les-a1", check)
    put_lesson("les-secret", check, hidden=True)

    assert [row.lessons_told for row in client.get("/checks/").context["rows"]] == [1]


@pytest.mark.parametrize(
    ("make", "url"),
    [(put_lesson, "/lessons/"), (put_challenge, "/challenges/"), (put_check, "/checks/")],
)
def test_hidden_rows_are_missing(client, make, url):
    make("row-secret", hidden=True)

    assert shown(client, url) == []
    assert client.get(f"{url}row-secret/").status_code == 404


@pytest.mark.parametrize(
    ("table", "url"), [(LESSONS, "/lessons/"), (CHALLENGES, "/challenges/"), (CHECKS, "/checks/")]
)
def test_lists_leave_with_the_columns_of_the_record(client, table, url):
    rows = csv.reader(io.StringIO(client.get(f"{url}?format=csv").content.decode("utf-8-sig")))

    assert tuple(next(rows)) == table.header


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize(("url", "queries"), [("/lessons/", 13), ("/challenges/", 13), ("/checks/", 10)])
def test_lists_take_the_same_few_queries(client, django_assert_num_queries, forget, many, url, queries):
    for number in range(many):
        check = put_check(f"chk-a{number}")
        put_lesson(f"les-{number}", check)
        row = put_challenge(f"cha-{number}", place=put_place(f"pl-{number}"))
        ChallengeCheck.objects.create(row=row, target=check, position=0)
    client.get(url)
    forget()

    with django_assert_num_queries(queries):
        client.get(url)
