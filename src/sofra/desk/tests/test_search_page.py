"""The page of a search: what it shows, what it never shows, and that no input breaks it."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sofra.access.models import Circle
from sofra.actors.models import Name, Organisation, Place
from sofra.desk.excerpts import Piece, cut, pieces, wanted
from sofra.library.models import Output, Resolution
from sofra.record import search as record_search
from sofra.record.models import Fact
from sofra.record.search_index import refresh_entries
from sofra.record.tables import table_of
from sofra.record.tests import making
from sofra.record.tests.making import SECRET

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def talks():
    Circle.objects.create(key=SECRET, kind="set")


def put(model, key, **fields):
    row = making.put(model, key, told=f"901: page of {key}", **fields)
    refresh_entries(table_of(model), [key])
    return row


def put_body(key, name, **fields):
    given = {"kind": "ngo", "sector": "civil_society", "is_collective": False, **fields}
    return put(Organisation, key, name=name, **given)


def shown(client, query):
    response = client.get("/search/", query)
    assert response.status_code == 200
    page = response.content.decode()
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page)


def main_of(page):
    return page[page.index("<main") : page.index("</main>")]


def words_of_main(page):
    return " ".join(re.sub(r"<[^>]+>", "", main_of(page)).split())


def test_page_without_a_question_says_what_can_be_asked(client):
    assert "Type a name, a place, a need or a question." in shown(client, {})


def test_row_is_shown_with_its_kind_its_page_and_its_source(client):
    put_body("org-a1", "Čvor Žena", notes="meets in the valley")

    page = shown(client, {"q": "cvor valley"})

    assert "1 row for “cvor valley”" in page
    assert '<a class="results__what" href="/organisations/org-a1/"><mark>Čvor</mark> Žena</a>' in page
    assert "meets in the <mark>valley</mark>" in page
    assert "Organisation" in main_of(page)
    assert "page of org-a1" in page


def test_other_name_that_answers_is_named(client):
    place = put(Place, "pl-new", name="New Land")
    Name(
        key="nam-1",
        name="Old Land",
        kind="former_name",
        refers_to_table="places",
        refers_to_key="pl-new",
        visibility_id="public",
    ).save()
    refresh_entries(table_of(Place), [place.key])

    assert "Also called: Old Land" in words_of_main(shown(client, {"q": "old land"}))


def test_status_is_called_a_summing_up_and_no_quotation(client):
    put(Output, "out-a1", title="Gateway", kind="website", status="decided, not said to be built")

    page = words_of_main(shown(client, {"q": "was the gateway built"}))

    assert "As the record sums it up: decided, not said to be built" in page


def test_figure_leads_to_what_it_is_about(client):
    put_body("org-a1", "River Circle")
    put(
        Fact,
        "fact-a1",
        statement="Size",
        value="7",
        unit="groups",
        subject_table="organisations",
        subject_key="org-a1",
    )

    page = shown(client, {"q": "size"})

    assert 'href="/organisations/org-a1/"' in page
    assert "Size: 7 groups River Circle" in words_of_main(page)


def test_figure_about_something_hidden_names_it_nowhere(client):
    put_body("org-a1", "River Circle", hidden=True)
    put(Fact, "fact-a1", statement="Size", value="7", subject_table="organisations", subject_key="org-a1")

    page = shown(client, {"q": "size"})

    assert "River Circle" not in page
    assert "/organisations/org-a1/" not in page


def test_resolution_is_called_one(client):
    put(Resolution, "9999", focus="lakes")

    assert "Resolution 9999" in words_of_main(shown(client, {"q": "9999"}))


def test_kinds_found_are_links_with_their_counts(client):
    put_body("org-a1", "Lake One")
    put_body("org-a2", "Lake Two")
    put(Place, "pl-lake", name="Lake")

    page = shown(client, {"q": "lake"})
    narrowed = shown(client, {"q": "lake", "kind": "places"})

    assert '<a href="?q=lake&amp;kind=organisations">Organisations <span class="num">2</span></a>' in page
    assert "1 row for “lake”" in narrowed
    assert "/organisations/org-a1/" not in narrowed


def test_unknown_kind_is_ignored(client):
    put(Place, "pl-lake", name="Lake")

    for kind in ("nothing", "links", "users", "'"):
        assert "1 row for" in shown(client, {"q": "lake", "kind": kind})


def test_very_many_rows_are_not_counted(client, monkeypatch):
    monkeypatch.setattr(record_search, "MOST_ROWS", 3)
    monkeypatch.setattr("sofra.desk.search.MOST_ROWS", 3)
    for number in range(5):
        put_body(f"org-a{number}", f"Lake {number}")
    put(Place, "pl-lake", name="Lake")

    page = shown(client, {"q": "lake"})
    places = shown(client, {"q": "lake", "kind": "places"})

    assert "More than 3 rows for “lake”" in page
    assert '<a href="?q=lake&amp;kind=places">Places</a>' in page
    assert "1 row for “lake”" in places


def test_long_lists_have_pages(client):
    for number in range(25):
        put_body(f"org-a{number:02}", f"Lake {number:02}")

    first, second = shown(client, {"q": "lake"}), shown(client, {"q": "lake", "page": "2"})

    assert "org-a19" in first
    assert "org-a20" not in first
    assert 'start="21"' in second
    assert "org-a24" in second
    assert "org-a24" in shown(client, {"q": "lake", "page": "99"})
    assert "org-a19" in shown(client, {"q": "lake", "page": "x"})


def test_rows_with_some_of_the_words_are_offered_where_none_has_all(client):
    put_body("org-a1", "River Circle")
    put_body("org-a2", "Circle of the Mountain River")

    page = words_of_main(shown(client, {"q": "who leads the mountain river"}))

    assert "No row has all the words of “who leads the mountain river”" in page
    assert page.index("Circle of the Mountain River") < page.index("River Circle")


def test_nothing_found_is_said_kindly(client):
    assert "Nothing on record for “nowhere”" in shown(client, {"q": "nowhere"})


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "'",
        "<script>alert(1)</script>",
        "a OR b AND",
        "(",
        "*",
        "%s %d {}",
        "\x00",
        "\n",
        "x" * 10_000,
        "!?.,",
    ],
)
def test_any_input_gives_a_page(client, text):
    page = shown(client, {"q": text})

    assert "<script>alert" not in page
    assert len(page) < 60_000


def test_hidden_rows_are_neither_shown_nor_counted(client):
    put_body("org-a1", "Lake One")
    put_body("org-a2", "Lake Two", hidden=True)

    page = shown(client, {"q": "lake"})

    assert "1 row for “lake”" in page
    assert "org-a2" not in page


@pytest.mark.parametrize(
    "query",
    [
        {"q": "lake"},
        {"q": "lak"},
        {"q": "lake house"},
        {"q": "lakeside gatherings"},
        {"q": "lake", "kind": "organisations"},
        {"q": "lake", "page": "2"},
        {"q": "secret lake"},
    ],
)
def test_one_hidden_row_more_changes_no_byte(client, query):
    for number in range(23):
        put_body(f"org-a{number}", f"Lake {number}", notes="gatherings")
    with CaptureQueriesContext(connection) as before:
        page = shown(client, query)

    hidden = put_body("org-hidden", "Lake House", hidden=True, notes="secret lakeside gathering gatherings")
    Name(
        key="nam-1",
        name="Lake",
        kind="acronym",
        refers_to_table="organisations",
        refers_to_key="org-a1",
        visibility_id=SECRET,
    ).save()
    refresh_entries(table_of(Organisation), ["org-a1", hidden.key])
    cache.clear()
    with CaptureQueriesContext(connection) as after:
        assert shown(client, query) == page
    assert len(after) == len(before)


@pytest.mark.parametrize("many", [1, 3])
def test_page_takes_the_same_few_queries(client, many, django_assert_num_queries):
    for number in range(many):
        put_body(f"org-a{number}", f"Lake {number}")
    shown(client, {"q": "other"})

    with django_assert_num_queries(14):
        client.get("/search/", {"q": "lake"})


def test_long_text_is_cut_around_the_words():
    text = f"{'before ' * 60}the portal {'after ' * 60}"

    short = cut(text, wanted(["portal"]))

    assert "the portal after" in short
    assert short.startswith("…")
    assert short.endswith("…")
    assert len(short) < 260


def test_half_a_word_is_marked_where_it_begins_one():
    assert pieces("Žene u crnom", wanted(["zen"])) == [Piece("Žene", is_found=True), Piece(" u crnom")]
    assert pieces("the un", wanted(["un"])) == [Piece("the "), Piece("un", is_found=True)]
    assert pieces("unity", wanted(["un"])) == [Piece("unity")]
