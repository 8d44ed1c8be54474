"""The directory: who stands in it, how it is narrowed, counted and taken along."""

from __future__ import annotations

import csv
import io

import pytest
from django.core.cache import cache

from sofra.actors.record import ORGANISATIONS
from sofra.actors.tests.making import put_body, put_place

pytestmark = pytest.mark.django_db
URL = "/organisations/"


def shown(client, query=""):
    return [row.key for row in client.get(URL + query).context["rows"]]


def choices(client, name, query=""):
    filters = {one.label: one.choices for one in client.get(URL + query).context["filters"]}
    return {choice.label: choice.count for choice in filters[name]}


def as_rows(response):
    text = b"".join(response).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_directory_lists_bodies_by_name_whatever_their_marks(client):
    put_body("org-z", "Zebra")
    put_body("org-s", "Šuma")
    put_body("org-c", "Čaj")
    put_body("org-a", "Ada")

    assert shown(client) == ["org-a", "org-c", "org-s", "org-z"]


def test_directory_never_counts_a_collective_row_as_one_body(client):
    put_body("org-a", "Ada")
    put_body("org-b", "Bee")
    put_body("org-some", "Some mills", is_collective=True, stands_for=10)
    put_body("org-more", "More mills", is_collective=True)

    page = client.get(URL).content.decode()

    assert "2 single bodies and 2 rows that each stand for several" in page
    assert "10 bodies, never counted as one" in page
    assert "several bodies, never counted as one" in page


def test_directory_counts_what_fits_the_filters(client):
    put_body("org-a", "Ada", kind="police", sector="security")
    put_body("org-b", "Bee")

    assert "1 single body" in client.get(f"{URL}?kind=police").content.decode()


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("?kind=police", ["org-a"]),
        ("?sector=civil_society", ["org-b", "org-c"]),
        ("?level=local", ["org-b"]),
        ("?level=-", ["org-a", "org-c"]),
        ("?reach=micro", ["org-b"]),
        ("?portfolio=interior", ["org-a"]),
        ("?country=pl-hill", ["org-b"]),
        ("?sector=civil_society&country=pl-hill", ["org-b"]),
        ("?community=green", ["org-a", "org-b", "org-c"]),
        ("?name=Ada&page=900&order=secret", ["org-a", "org-b", "org-c"]),
    ],
)
def test_directory_is_narrowed_by_its_filters_and_by_nothing_else(client, query, keys):
    hill = put_place("pl-hill", "Hill")
    put_body("org-a", "Ada", kind="police", sector="security", portfolio="interior")
    put_body("org-b", "Bee", level="local", reach="micro", country=hill, community="green")
    put_body("org-c", "Cee")

    assert shown(client, query) == keys


def test_community_is_no_filter_and_stands_on_no_page(client):
    put_body("org-a", "Ada", community="greenish")

    filters = [one.label for one in client.get(URL).context["filters"]]

    assert filters == ["Kind", "Sector", "Level", "Reach", "Field", "Country or territory"]
    assert "greenish" not in client.get(URL).content.decode()
    assert "greenish" not in client.get(f"{URL}org-a/").content.decode()
    assert "greenish" not in client.get(f"{URL}?format=csv").content.decode("utf-8-sig")


def test_hidden_body_is_in_no_list_count_filter_or_file(client):
    put_body("org-a", "Ada")
    put_body("org-secret", "Secret mill", hidden=True, kind="police", sector="security")

    page = client.get(URL)

    assert shown(client) == ["org-a"]
    assert "1 single body" in page.content.decode()
    assert choices(client, "Kind") == {"NGO": 1}
    assert shown(client, "?kind=police") == []
    assert [row[0] for row in as_rows(client.get(f"{URL}?format=csv"))] == ["id", "org-a"]


def test_hidden_place_is_no_choice_and_finds_nothing(client):
    cave = put_place("pl-cave", "Cave", hidden=True)
    put_body("org-a", "Ada", country=cave)

    assert "Cave" not in choices(client, "Country or territory")
    assert "pl-cave" not in client.get(URL).content.decode()
    assert shown(client, "?country=pl-cave") == []
    assert "pl-cave" not in client.get(f"{URL}?format=csv").content.decode("utf-8-sig")


def test_directory_leaves_with_the_columns_of_the_record(client):
    put_body("org-a", "=Ada", told="900: page 1; 900: page 2")

    rows = as_rows(client.get(f"{URL}?format=csv"))

    assert tuple(rows[0]) == ORGANISATIONS.header
    assert rows[1][:2] == ["org-a", "'=Ada"]
    assert rows[1][-2:] == ["900: page 1; 900: page 2", "public"]
    assert client.get(f"{URL}?format=xlsx").headers["Content-Type"].endswith("sheet")


def test_directory_shows_where_each_row_is_told(client):
    put_body("org-a", "Ada", told="900: page 17")

    page = client.get(URL).content.decode()

    assert "page 17" in page
    assert "Row org-a" in page


@pytest.mark.parametrize("many", [1, 3])
def test_directory_takes_the_same_few_queries(client, django_assert_num_queries, alone, many):
    for number in range(many):
        put_body(f"org-{number}", country=put_place(f"pl-{number}"))
    client.get(URL)

    cache.clear()
    with django_assert_num_queries(13):
        client.get(URL)


def test_empty_directory_says_so(client):
    assert "No body on record fits all that is chosen." in client.get(URL).content.decode()
