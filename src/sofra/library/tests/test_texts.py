"""The texts with their parts in order, and each text's own page."""

from __future__ import annotations

import pytest

from sofra.library.models import Chapter, Source
from sofra.library.tests.making import (
    put,
    put_body,
    put_challenge,
    put_lesson,
    put_part,
    put_result,
    put_text,
)

pytestmark = pytest.mark.django_db


def read(client, url="/texts/"):
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def in_order(page, *words):
    places = [page.index(word) for word in words]
    return places == sorted(places)


def test_texts_stand_with_their_parts_in_the_order_of_their_numbers(client):
    put_text("902", "The later text")
    put_text("901", "The earlier text")
    for number in ("10", "2", "1"):
        put_part(f"study-{number}", f"901: study {number}", title=f"Study of {number}", number=number)
    put_part("way-1", "901: way 1", kind="approach", title="Way of one", number="1")

    page = read(client)

    assert in_order(
        page, "The earlier text", "Way of one", "Study of 1<", "Study of 2<", "Study of 10<", "The later text"
    )
    assert "1 approach, 3 case studies" in page


def test_box_stands_under_its_approach_and_study_under_its_section(client):
    put_text("901")
    way = put_part("way-1", "901: way 1", kind="approach", title="Way of one", number="1")
    put_part("box-1", "901: box", kind="issue_box", title="A box", number="1", parent=way)
    section = put_part("part-b", "901: part b", kind="section", title="Studies of mills")
    put_part("study-1", "901: study 1", title="Study of one", number="1", parent=section)
    put_part("box-2", "901: box 2", kind="issue_box", title="A loose box", number="2")

    page = read(client)

    assert in_order(page, "Way of one", "A box", "Studies of mills", "Study of one", "A loose box")


def test_part_says_how_much_it_holds(client):
    put_text("901")
    part = put_part("study-1", "901: study 1")
    put_lesson("les-a1", chapter=part)
    put_lesson("les-a2", chapter=part)
    put_lesson("les-secret", chapter=part, hidden=True)
    put_challenge("cha-a1", chapter=part)
    put_result("res-a1", chapter=part)

    assert "2 lessons, 1 challenge, 1 result" in read(client)


def test_hidden_text_and_hidden_part_are_in_no_list(client):
    put_text("901")
    put_part("study-secret", "901: study 9", title="Secret study", number="9", hidden=True)
    put(Source, "902", title="Secret text", hidden=True)
    put_part("study-of-secret", "902: study 1", title="Seen study", number="1")

    page = read(client)

    assert "Secret study" not in page
    assert "case stud" not in page
    assert "Secret text" not in page
    assert client.get("/texts/source/902/").status_code == 404
    assert client.get("/texts/study-secret/").status_code == 404


def test_part_of_a_hidden_text_does_not_name_the_text(client):
    put(Source, "902", title="Secret text", hidden=True)
    put_part("study-1", "902: study 1", title="Seen study", number="1")

    page = read(client, "/texts/study-1/")

    assert "Secret text" not in page
    assert "902" not in page


def test_page_of_a_text_says_when_and_how_its_date_is_known(client):
    put_text("901", "A report", publisher="The River Press", published="2031-10", published_basis="inferred")

    page = read(client, "/texts/source/901/")

    for words in (
        "The River Press",
        "October 2031",
        "read by us, not stated",
        "It stands on record as one part",
    ):
        assert words in page


def test_page_of_a_text_counts_the_rows_that_rest_on_it(client):
    put_text("901")
    put_body("org-a1", told="901: page 1")
    put_body("org-a2", told="901: page 2")
    put_body("org-secret", told="901: page 2", hidden=True)
    put_body("org-other", told="902: page 2")

    counts = client.get("/texts/source/901/").context["shown"].counts

    assert [(str(label), many) for label, many in counts] == [("Organisations", 2)]


@pytest.mark.parametrize("many", [1, 3])
def test_texts_take_the_same_few_queries(client, django_assert_num_queries, many):
    for number in range(many):
        put_text(f"90{number}")
        put_part(f"study-{number}", f"90{number}: study", number="1")

    with django_assert_num_queries(9):
        client.get("/texts/")
    with django_assert_num_queries(2):
        client.get("/texts/")


def test_no_text_says_what_would_stand_here(client):
    assert not Chapter.objects.exists()
    assert "No text on record." in read(client)
