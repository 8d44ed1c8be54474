"""People in office, places under neutral names, and the register of ties."""

from __future__ import annotations

import csv
import io

import pytest
from django.core.cache import cache

from sofra.actors.models import Name, Place, PublicOffice
from sofra.actors.record import TIES
from sofra.actors.tests.making import put, put_body, put_person, put_place, put_tie

pytestmark = pytest.mark.django_db


def text_of(client, url):
    return " ".join(client.get(url).content.decode().split())


def keys(client, url):
    return [row.key for row in client.get(url).context["rows"]]


def as_rows(response):
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


# --- people ---------------------------------------------------------------------------------------


def test_people_are_listed_with_offices_and_credits_apart(client):
    put(PublicOffice, "pof-1", person=put_person("per-a", "Ana"), title="Miller")
    put_person("per-b", "Bo", credit="wrote the report")
    put_person("per-c", "Cyd")

    page = text_of(client, "/people/")

    assert keys(client, "/people/") == ["per-a", "per-b", "per-c"]
    for said in ("Miller", "wrote the report", "no office on record", "none on record outside networks"):
        assert said in page


def test_person_page_tells_the_office_its_time_and_its_source(client):
    mill = put_body("org-mill", "The mill")
    ana = put_person("per-a", "Ana")
    put(
        PublicOffice, "pof-1", person=ana, title="Miller", organisation=mill, since="2031", told="900: page 5"
    )

    page = text_of(client, "/people/per-a/")

    for said in ("Miller", "The mill", "from 2031; end not stated", "page 5"):
        assert said in page
    assert "Credit of a text" not in page


def test_credit_of_a_text_is_no_office(client):
    mill = put_body("org-mill", "The mill")
    put_person("per-b", "Bo", credit="wrote the report", credit_for_org=mill)

    page = text_of(client, "/people/per-b/")

    assert "No public office on record." in page
    assert "A part in making a text is no office." in page
    assert "Wrote the report" in page


def test_hidden_office_body_and_person_leave_no_trace(client):
    ana = put_person("per-a", "Ana")
    put_person("per-secret", "Secret", hidden=True)
    mill = put_body("org-mill", "The mill", hidden=True)
    put(PublicOffice, "pof-1", person=ana, title="Spy", hidden=True)
    put(PublicOffice, "pof-2", person=ana, title="Keeper", organisation=mill)

    page = text_of(client, "/people/per-a/")

    assert "Keeper" in page
    assert "Spy" not in page
    assert "The mill" not in page
    assert keys(client, "/people/") == ["per-a"]
    assert client.get("/people/per-secret/").status_code == 404


@pytest.mark.parametrize("many", [1, 3])
def test_people_take_the_same_few_queries(client, django_assert_num_queries, alone, many):
    for number in range(many):
        person = put_person("per-a" if not number else f"per-{number}", f"Person {number}")
        put(
            PublicOffice,
            f"pof-{number}",
            person=person,
            title="Miller",
            organisation=put_body(f"org-{number}"),
        )
    client.get("/people/")
    client.get("/people/per-a/")

    cache.clear()
    with django_assert_num_queries(6):
        client.get("/people/")
    cache.clear()
    with django_assert_num_queries(8):
        client.get("/people/per-a/")


# --- places ---------------------------------------------------------------------------------------


def test_places_stand_under_neutral_names_with_the_names_in_the_texts(client):
    land = put_place("pl-land", "Landia", kind="country", iso3166="XK")
    put_place("pl-town", "Šuma/Forest", kind="city", parent=land, name_in_source="Forrest", is_capital=False)

    page = text_of(client, "/places/")

    for said in ("Landia*", "Country or territory", "Šuma/Forest", "City or town", "Forrest"):
        assert said in page


def test_mark_at_a_name_leads_to_the_note_at_the_foot(client):
    land = put_place("pl-land", "Landia", kind="country", iso3166="XK")
    put_body("org-mill", "The mill", country=land)

    assert "Landia*" in text_of(client, "/organisations/org-mill/")
    assert "* All references to Kosovo" in text_of(client, "/places/pl-land/")
    assert str(Place(name="Hill", iso3166="AL")) == "Hill"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        *((code, "user-assigned") for code in ("AA", "QM", "QZ", "XA", "XK", "XZ", "ZZ")),
        *((code, "ISO 3166") for code in ("AL", "AB", "QL", "WZ", "YA", "ZY")),
    ],
)
def test_country_code_says_who_assigned_it(client, code, said):
    put_place("pl-land", "Landia", kind="country", iso3166=code)

    page = text_of(client, "/places/pl-land/")

    assert f'<dt>Country code</dt><dd>{code} <small class="quiet">{said}</small>' in page


def test_foot_says_what_is_true_of_the_names_of_places(client):
    page = text_of(client, "/places/")

    assert "other and former names are listed with each place" in page
    assert "in the reader's order" not in page


def test_place_page_tells_its_parts_names_and_bodies(client):
    land = put_place("pl-land", "Landia", kind="country")
    put_place("pl-town", "Town", parent=land, kind="city")
    put(Name, "nam-1", name="Oldland", kind="former_name", refers_to_table="places", refers_to_key="pl-land")
    put_body("org-mill", "The mill", country=land)
    put_body("org-some", "Some mills", country=land, is_collective=True, stands_for=4)

    page = text_of(client, "/places/pl-land/")

    for said in ("Town", "Oldland", "Former name", "The mill", "4 bodies, never counted as one"):
        assert said in page
    assert "1 single body and 1 row that stands for several" in page


def test_place_with_many_bodies_sorts_them_by_kind(client):
    land = put_place("pl-land", "Landia", kind="country")
    for number in range(13):
        put_body(f"org-{number}", country=land, kind="police" if number else "ngo")

    page = text_of(client, "/places/pl-land/")

    assert "Police: 12 rows" in page
    assert "NGO: 1 row" in page


def test_hidden_place_part_and_body_leave_no_trace(client, forget):
    put_place("pl-secret", "Secret cave", hidden=True)
    land = put_place("pl-land", "Landia", parent_id="pl-secret")
    put_place("pl-part", "Secret part", parent=land, hidden=True)
    put_body("org-secret", "Secret body", country=land, hidden=True)

    for url in ("/places/pl-land/", "/places/"):
        assert "Secret" not in text_of(client, url)
    forget()
    assert client.get("/places/").context["rows"][0].bodies_there == 0
    assert keys(client, "/places/") == ["pl-land"]
    assert keys(client, "/places/?in=pl-secret") == []
    assert client.get("/places/pl-secret/").status_code == 404


@pytest.mark.parametrize("many", [1, 3])
def test_places_take_the_same_few_queries(client, django_assert_num_queries, alone, many):
    land = put_place("pl-land", "Landia", parent=put_place("pl-all", "All"))
    for number in range(many):
        put_body(f"org-{number}", country=land, place=put_place(f"pl-{number}", parent=land))
    client.get("/places/")
    client.get("/places/pl-land/")

    cache.clear()
    with django_assert_num_queries(10):
        client.get("/places/")
    cache.clear()
    with django_assert_num_queries(10):
        client.get("/places/pl-land/")


# --- ties -----------------------------------------------------------------------------------------


def test_ties_tell_who_what_whom_when_and_where_it_is_told(client):
    one, other, hall = put_body("org-a", "Ada"), put_body("org-b", "Bee"), put_body("org-c", "Cee")
    put_tie("tie-1", one, other, "opens_door", door_to_org=hall, since="2031", told="900: page 4")
    put_tie("tie-2", other, one, "funds")

    page = text_of(client, "/ties/")

    for said in ("opens the door for", "Cee", "from 2031; end not stated", "page 4", "no date", "2 ties"):
        assert said in page


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("2031", "", "from 2031; end not stated"),
        ("2031", "2033", "from 2031 to 2033"),
        ("2031-06", "2031-06", "in June 2031"),
        ("2031-06-03", "2031-06-03", "on 3 June 2031"),
    ],
)
@pytest.mark.parametrize("url", ["/ties/", "/organisations/org-a/"])
def test_tie_does_not_go_on_where_no_end_is_told(client, url, since, until, said):
    put_tie("tie-1", put_body("org-a"), put_body("org-b"), "funds", since=since, until=until)

    page = text_of(client, url)

    assert said in page
    assert "since 2031" not in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?kind=funds", ["tie-2"]),
        ("?from=org-a", ["tie-1"]),
        ("?to=org-a", ["tie-2"]),
        ("?door=org-c", ["tie-1"]),
        ("?when=2032", ["tie-1"]),
        ("?when=2029", []),
        ("?order=to", ["tie-2", "tie-1"]),
        ("?notes=x", ["tie-1", "tie-2"]),
    ],
)
def test_ties_are_narrowed_and_ordered(client, query, found):
    one, other, hall = put_body("org-a", "Ada"), put_body("org-b", "Bee"), put_body("org-c", "Cee")
    put_tie("tie-1", one, other, "opens_door", door_to_org=hall, since="2031", until="2033")
    put_tie("tie-2", other, one, "funds")

    assert keys(client, f"/ties/{query}") == found


@pytest.mark.parametrize("hidden", ["tie", "from", "to", "door"])
def test_tie_with_anything_hidden_is_in_no_list_count_filter_or_file(client, hidden):
    one = put_body("org-a", "Ada", hidden=hidden == "from")
    other = put_body("org-b", "Bee", hidden=hidden == "to")
    hall = put_body("org-c", "Cee", hidden=hidden == "door")
    put_tie("tie-1", one, other, "opens_door", door_to_org=hall, hidden=hidden == "tie")
    put_tie("tie-2", put_body("org-d", "Dee"), put_body("org-e", "Eee"))

    page = client.get("/ties/")

    assert keys(client, "/ties/") == ["tie-2"]
    assert [c.label for one in page.context["filters"] for c in one.choices] == [
        "supports",
        "Dee",
        "Eee",
        "not stated",
    ]
    assert "1 tie" in " ".join(page.content.decode().split())
    assert [row[0] for row in as_rows(client.get("/ties/?format=csv"))] == ["id", "tie-2"]


def test_ties_leave_with_the_columns_of_the_record(client):
    put_tie("tie-1", put_body("org-a"), put_body("org-b"), since="2031", told="900: page 4")

    rows = as_rows(client.get("/ties/?format=csv"))

    assert tuple(rows[0]) == TIES.header
    assert rows[1] == ["tie-1", "org-a", "org-b", "supports", "", "2031", "", "", "900: page 4", "public"]


@pytest.mark.parametrize("many", [1, 3])
def test_ties_take_the_same_few_queries(client, django_assert_num_queries, alone, many):
    for number in range(many):
        put_tie(f"tie-{number}", put_body(f"org-a{number}"), put_body(f"org-b{number}"))
    client.get("/ties/")

    cache.clear()
    with django_assert_num_queries(12):
        client.get("/ties/")
