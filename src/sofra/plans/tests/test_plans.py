"""Plans: the list, the page of each, and the measures on it."""

from __future__ import annotations

import csv
import io

import pytest

from sofra.actors.tests.making import put_body, put_place
from sofra.advocacy.tests.making import put_ask, put_link
from sofra.plans.record import PLANS
from sofra.plans.tests.making import put_measure, put_plan

pytestmark = pytest.mark.django_db
URL = "/plans/"


def listed(client, query=""):
    return [row.key for row in client.get(URL + query).context["page"]]


def choices(client, label, query=""):
    found = next(one for one in client.get(URL + query).context["filters"] if one.label == label)
    return [(choice.label, choice.count) for choice in found.choices]


def text_of(client, url):
    return " ".join(client.get(url).content.decode().split())


def exported(client):
    content = b"".join(client.get(f"{URL}?format=csv")).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content)))


def test_list_tells_kind_country_times_and_how_the_record_sums_it_up(client):
    hill, board = put_place("pl-hill", "Hill"), put_body("org-board", "The board")
    put_plan(
        "plan-a",
        "The plan",
        country=hill,
        drafted="2030",
        adopted="2031-06",
        adopted_by_org=board,
        period="2032/2035",
        status="in use since then",
        told="900: page 17",
    )

    page = text_of(client, URL)

    for said in (
        "The plan",
        "Action plan on resolution 1325",
        "Hill",
        "2030",
        "June 2031",
        "The board",
        "2032 to 2035",
        "in use since then",
        "page 17",
    ):
        assert said in page


def test_adoption_is_told_or_not_stated_and_never_denied(client):
    put_plan("plan-a", adopted="2031")
    put_plan("plan-b", status="called for")

    page = text_of(client, URL)

    assert "Of 2 plans, 1 is told to be adopted; for the others it is not stated." in page
    assert "adoption not stated" in page
    assert "not adopted" not in page


def test_plan_without_word_of_adoption_says_so_plainly(client):
    put_plan("plan-a", status="started")

    page = text_of(client, f"{URL}plan-a/")

    assert "Whether it was adopted is not stated." in page
    assert (
        "Adoption not stated: no text on record tells of one. That does not mean that there was none." in page
    )


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"adopted": "2031-06"}, "Adopted: June 2031; by whom is not stated."),
        ({"adopted": "2031-06", "by": True}, "Adopted: June 2031, by The board."),
        ({"by": True}, "Adopted: day not stated, by The board."),
    ],
)
def test_plan_says_when_and_by_whom_it_was_adopted(client, told, said):
    board = put_body("org-board", "The board")
    put_plan("plan-a", adopted=told.get("adopted", ""), adopted_by_org=board if told.get("by") else None)

    page = text_of(client, f"{URL}plan-a/")

    assert said in page
    assert "Adoption not stated" not in page
    assert listed(client, "?adopted=adopted") == ["plan-a"]


def test_adopter_who_is_hidden_adopts_nothing_for_this_reader(client):
    put_plan("plan-a", adopted_by_org=put_body("org-board", "Secret board", hidden=True))

    assert "Whether it was adopted is not stated." in text_of(client, f"{URL}plan-a/")
    assert "1 plan; whether it was adopted is not stated." in text_of(client, URL)
    assert listed(client, "?adopted=adopted") == []
    assert choices(client, "Adopted or not") == [("adoption not stated", 1)]


def test_gender_equality_plan_says_that_it_is_no_plan_on_resolution_1325(client):
    put_plan("plan-a", kind="gender_equality_plan")
    put_plan("plan-b")

    said = "A gender equality plan, not a plan on resolution 1325."

    assert said in text_of(client, f"{URL}plan-a/")
    assert said not in text_of(client, f"{URL}plan-b/")
    assert listed(client, "?kind=nap_1325") == ["plan-b"]
    assert listed(client) == ["plan-b", "plan-a"]


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("?country=pl-hill", ["plan-a", "plan-b"]),
        ("?country=-", ["plan-c"]),
        ("?adopted=adopted", ["plan-a"]),
        ("?adopted=not_stated", ["plan-b", "plan-c"]),
        ("?lead=org-mill", ["plan-c"]),
        ("?time=2031", ["plan-a"]),
        ("?order=name", ["plan-b", "plan-a", "plan-c"]),
        ("?status=x&visibility=set:hidden&order=secret", ["plan-a", "plan-b", "plan-c"]),
    ],
)
def test_list_is_narrowed_by_its_filters_and_by_nothing_else(client, query, keys):
    hill = put_place("pl-hill", "Hill")
    put_plan("plan-a", "Old", country=hill, adopted="2031")
    put_plan("plan-b", "New", country=hill, drafted="2033")
    put_plan("plan-c", "Own", kind="strategy", lead_org=put_body("org-mill"))

    assert listed(client, query) == keys


def test_plans_that_follow_each_other_are_told_together(client):
    hill = put_place("pl-hill", "Hill")
    put_plan("plan-c", "The first", country=hill, process_notes="First is our reading.")
    put_plan("plan-a", "The third", country=hill, drafted="2040")
    put_plan("plan-b", "The second", country=hill, period="2032/2035")
    put_plan("plan-d", "Elsewhere", country=put_place("pl-vale", "Vale"))

    page = text_of(client, f"{URL}plan-b/").split("Plans of the same kind there")[1]

    assert page.index("The first") < page.index("The second") < page.index("The third")
    assert "First is our reading." in page
    assert "Elsewhere" not in page
    assert text_of(client, URL).count("one of 3 of this kind there") == 3
    assert listed(client, "?kind=nap_1325&country=pl-hill") == ["plan-c", "plan-b", "plan-a"]


def test_strategies_of_several_bodies_are_no_generations(client):
    hill = put_place("pl-hill", "Hill")
    put_plan("plan-a", kind="strategy", country=hill)
    put_plan("plan-b", kind="strategy", country=hill)

    assert "Plans of the same kind there" not in text_of(client, f"{URL}plan-a/")
    assert "of this kind there" not in text_of(client, URL)


def test_hidden_plan_is_in_no_list_count_filter_file_or_row_of_generations(client):
    hill = put_place("pl-hill", "Hill")
    put_plan("plan-a", country=hill)
    put_plan("plan-secret", "Secret plan", country=hill, adopted="2031", hidden=True)

    assert listed(client) == ["plan-a"]
    assert "1 plan; whether it was adopted is not stated." in text_of(client, URL)
    assert choices(client, "Country or territory") == [("Hill", 1)]
    assert "of this kind there" not in text_of(client, URL)
    assert "Plans of the same kind there" not in text_of(client, f"{URL}plan-a/")
    assert [row[0] for row in exported(client)] == ["id", "plan-a"]
    assert client.get(f"{URL}plan-secret/").status_code == 404


@pytest.mark.parametrize("url", [URL, f"{URL}plan-a/", f"{URL}?format=csv"])
def test_hidden_country_lead_and_adopter_leave_no_trace(client, url):
    cave, board = put_place("pl-cave", "Secret cave", hidden=True), put_body("org-b", "Secret b", hidden=True)
    put_plan("plan-a", country=cave, lead_org=board, adopted_by_org=board, adopted="2031")
    put_plan("plan-b", country=cave)

    answer = b"".join(client.get(url)).decode("utf-8-sig")

    for hidden in ("Secret", "pl-cave", "org-b", "Plans of the same kind there", "of this kind there"):
        assert hidden not in answer


def test_hidden_country_moves_no_plan_in_the_order(client):
    put_plan("plan-a", "Zebra", country=put_place("pl-a", "Aaa", hidden=True))
    put_plan("plan-b", "Ada", country=put_place("pl-b", "Bbb"))

    assert listed(client) == ["plan-b", "plan-a"]
    assert listed(client, "?order=country") == ["plan-b", "plan-a"]


def test_list_leaves_with_the_columns_of_the_record(client):
    put_plan("plan-a", period="2032/2035", told="900: page 1; 900: page 2")

    rows = exported(client)

    assert tuple(rows[0]) == PLANS.header
    assert rows[1][rows[0].index("period")] == "2032/2035"
    assert rows[1][-2:] == ["900: page 1; 900: page 2", "public"]


def test_plan_with_another_word_than_adopted_shows_it_beside(client):
    put_plan("plan-a", adopted="2031", status="endorsed")
    put_plan("plan-b", adopted="2032", status="adopted; in use")

    page = text_of(client, URL)

    assert page.count("the record&#x27;s word:") + page.count("the record's word:") == 1
    assert "word: endorsed" in page


@pytest.mark.parametrize("url", [URL, f"{URL}plan-a/", "/places/pl-hill/"])
def test_adoption_that_is_our_reading_says_so(client, url):
    put_plan("plan-a", country=put_place("pl-hill"), adopted="2031-06", process_notes="Month is derived.")

    assert "our reading" in text_of(client, url)


@pytest.mark.parametrize("url", [URL, f"{URL}plan-a/", "/organisations/org-mill/"])
def test_status_is_called_a_summing_up_and_no_quotation(client, url):
    put_measure("pm-a", put_plan("plan-a", status="begun", lead_org=put_body("org-mill")))

    page = text_of(client, url)

    assert "As the record sums it up" in page
    assert "words of the text" not in page


def test_plan_shows_what_it_took_up_and_the_same_document_elsewhere(client):
    put_plan("plan-a")
    put_plan("plan-copy", "The same paper")
    put_ask("rec-a", text="Ask for light")
    put_link("lnk-1", ("recommendations", "rec-a"), "taken_up_in", ("plans", "plan-a"))
    put_link("lnk-2", ("plans", "plan-copy"), "same_as", ("plans", "plan-a"))

    page = text_of(client, f"{URL}plan-a/")

    assert "Ask for light" in page.split("Where it comes from")[1]
    assert "The same paper" in page.split("The same document in another table")[1]


@pytest.mark.parametrize("many", [1, 3])
def test_list_takes_the_same_few_queries(client, django_assert_num_queries, forget, only_this_room, many):
    for n in range(many):
        put_plan(f"plan-{n}", country=put_place(f"pl-{n}"), lead_org=put_body(f"org-{n}"), adopted="2031")
    client.get(URL)
    forget()

    with django_assert_num_queries(18):
        client.get(URL)


@pytest.mark.parametrize("many", [1, 3])
def test_plan_takes_the_same_few_queries(client, django_assert_num_queries, only_this_room, many):
    plan = put_plan("plan-a", country=put_place("pl-hill"))
    put_plan("plan-b", country_id="pl-hill")
    for n in range(many):
        put_measure(f"pm-{n}", plan, responsible_org=put_body(f"org-{n}"))
        put_link(f"lnk-{n}", ("plan_measures", f"pm-{n}"), "carried_out_by", ("plans", "plan-b"))
    client.get(f"{URL}plan-a/")

    with django_assert_num_queries(8):
        client.get(f"{URL}plan-a/")
