"""Results are claims of their sources; resolutions are headed with the date of the text that names them."""

from __future__ import annotations

import pytest

from sofra.library.models import Resolution, ResolutionAsk, Source
from sofra.library.tests.making import (
    put,
    put_body,
    put_link,
    put_output,
    put_part,
    put_result,
    put_text,
)

pytestmark = pytest.mark.django_db


def put_resolution(number="5001", told="901: page 1", **fields):
    return put(Resolution, number, told=told, **{"year": 2031, "focus": "Rivers", **fields})


def read(client, url):
    return client.get(url).content.decode()


def test_result_says_that_it_is_a_claim_and_what_it_rests_on(client):
    put_result("res-a1", "Trust grew", evidence_basis="participant feedback")
    put_result("res-a2", "Trust fell")

    assert "A claim of its source. What it rests on: participant feedback." in read(
        client, "/library/results/res-a1/"
    )
    assert "What it rests on is not stated." in read(client, "/library/results/res-a2/")


def test_result_tells_for_whom_where_and_what_it_follows(client):
    put_text("901")
    part = put_part("study-1", "901: study 1", title="Mills of the river", number="1")
    row = put_result("res-a1", "Trust grew", subject_org=put_body("org-mill", "Mill"), chapter=part)
    put_link("lnk-a1", put_output("out-a1", "A dam"), row)

    page = read(client, "/library/results/res-a1/")

    for words in ("Mill", "Mills of the river", "A dam", "Came of"):
        assert words in page


@pytest.mark.parametrize("url", ["/resolutions/", "/resolutions/5001/"])
def test_day_of_a_resolution_that_is_derived_is_marked(client, url):
    put_resolution(adopted_date="2031-10-31", date_basis="day stated, year derived from the fair")

    assert ">our reading</small>" in read(client, url)


def test_results_are_listed_and_narrowed(client):
    put_result("res-a1", "Trust grew", subject_org=put_body("org-mill", "Mill"))
    put_result("res-a2", "Fame grew", result_kind="visibility", evidence_basis="report claim")
    put_result("res-secret", "Secret trust", hidden=True)

    assert [row.key for row in client.get("/library/results/").context["rows"]] == ["res-a1", "res-a2"]
    for query, keys in {
        "?kind=visibility": ["res-a2"],
        "?who=org-mill": ["res-a1"],
        "?basis=report+claim": ["res-a2"],
        "?secret=1": ["res-a1", "res-a2"],
    }.items():
        assert [row.key for row in client.get(f"/library/results/{query}").context["rows"]] == keys
    assert client.get("/library/results/res-secret/").status_code == 404


def test_hidden_body_of_a_result_is_not_named(client):
    put_result("res-a1", subject_org=put_body("org-secret", "Secret mill", hidden=True))

    assert "Secret mill" not in read(client, "/library/results/")
    assert "Secret mill" not in read(client, "/library/results/res-a1/")


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("stated", "As named in a text of 7 May 2031 (text 901); later resolutions are not in it."),
        (
            "inferred",
            "As named in a text of 7 May 2031 (text 901, date read by us); later resolutions are not in it.",
        ),
    ],
)
def test_list_of_resolutions_is_headed_with_the_date_of_its_text(client, basis, words):
    put_text("901", published="2031-05-07", published_basis=basis)
    put_text("902", published="2040")
    put_resolution("5001", told="901: page 1; 902: page 1")
    put_resolution("5002", told="901: page 2")

    assert words in read(client, "/resolutions/")
    assert words in read(client, "/resolutions/5001/")


def test_list_of_resolutions_from_a_hidden_text_does_not_name_it(client):
    put(Source, "901", title="Secret", published="2031-05-07", hidden=True)
    put_resolution()

    page = read(client, "/resolutions/")

    assert "2031-05" not in page
    assert "7 May" not in page
    assert "901" not in page
    assert "Later resolutions than those that the texts name are not in it." in page


def test_list_of_resolutions_from_a_text_without_a_date_says_so(client):
    put_text("901")
    put_resolution()

    assert "As named in a text without a date; later resolutions are not in it." in read(
        client, "/resolutions/"
    )


def test_resolution_tells_what_it_asks_by_pillar(client):
    row = put_resolution(date_basis="year derived")
    put(ResolutionAsk, "ask-a1", resolution=row, ask="Dams for all", pillar="relief_recovery", theme="water")
    put(ResolutionAsk, "ask-secret", resolution=row, ask="Secret ask", hidden=True)

    page = read(client, "/resolutions/5001/")

    for words in ("Resolution 5001", "Rivers", "Dams for all", "Relief and recovery", "year derived"):
        assert words in page
    assert "Secret ask" not in page
    assert "1 ask<" in read(client, "/resolutions/")


def test_resolution_whose_asks_are_not_told_says_so(client):
    put_resolution()

    assert "not told one by one" in read(client, "/resolutions/")
    assert "What it asks is not told one by one." in read(client, "/resolutions/5001/")


def test_hidden_resolution_is_missing(client):
    put_resolution(hidden=True)

    assert client.get("/resolutions/5001/").status_code == 404
    assert "5001" not in read(client, "/resolutions/")


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize(("url", "queries"), [("/library/results/", 13), ("/resolutions/", 10)])
def test_lists_take_the_same_few_queries(client, django_assert_num_queries, forget, many, url, queries):
    put_text("901")
    for number in range(many):
        put_result(f"res-{number}", subject_org=put_body(f"org-{number}"))
        put_resolution(f"500{number}")
    client.get(url)
    forget()

    with django_assert_num_queries(queries):
        client.get(url)
