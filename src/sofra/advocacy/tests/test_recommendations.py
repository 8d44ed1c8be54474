"""What was asked: the register, its filters and files, and the page of each recommendation."""

from __future__ import annotations

import csv
import io
import re

import pytest

from sofra.actors.tests.making import put, put_body
from sofra.advocacy.record import RECOMMENDATIONS
from sofra.advocacy.tests.making import put_ask, put_link, put_promise
from sofra.events.models import Event
from sofra.voices.models import Need

pytestmark = pytest.mark.django_db
URL = "/recommendations/"


def put_event(key="ev-fair", **fields):
    given = {"name": f"Event {key}", "kind": "meeting", "is_recurring": False, "status": "held"}
    return put(Event, key, **{**given, **fields})


def put_need(key="need-light", **fields):
    given = {"need": "More light", "voice": "women", "kind": "service_gap", "pillar": "protection"}
    return put(Need, key, **{**given, **fields})


def listed(client, query=""):
    return [row.key for row in client.get(URL + query).context["page"]]


def choices(client, label, query=""):
    found = next(one for one in client.get(URL + query).context["filters"] if one.label == label)
    return [(choice.label, choice.count) for choice in found.choices]


def text_of(client, url):
    return " ".join(client.get(url).content.decode().split())


def exported(client, query=""):
    content = b"".join(client.get(f"{URL}?format=csv{query}")).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content)))


def test_register_tells_who_asked_whom_when_and_the_records_word(client):
    mill, well = put_body("org-mill", "The mill"), put_body("org-well", "The well")
    put_ask("rec-dam", well, text="Mend the dam", made_by_org=mill, date="2031-06", word="delivered")

    page = text_of(client, URL)

    for said in ("Mend the dam", "The mill", "The well", "June 2031", "delivered", "Handed over.", "page 1"):
        assert said in page


def test_register_says_of_how_many_it_is_told_how_far_they_got(client):
    put_ask("rec-a")
    put_ask("rec-b", word="delivered")
    put_ask("rec-c", word="printed")

    page = text_of(client, URL)

    assert "For 2 of 3 recommendations it is told how far they got; for 1 it is not told" in page
    assert "which does not mean that nothing was done" in page
    assert "For 1 of 1 recommendation it is told how far it got." in text_of(
        client, f"{URL}?state=st-recommendations-printed"
    )


def test_register_of_silence_says_so_without_a_verdict(client):
    put_ask("rec-a")

    assert (
        "1 recommendation; how far it got is not told, which does not mean that nothing was done."
        in text_of(client, URL)
    )


def test_no_page_calls_a_recommendation_failed_or_ignored(client):
    put_ask("rec-a")

    pages = text_of(client, URL) + text_of(client, f"{URL}rec-a/")

    assert not re.search("fail|ignor|reject|unanswered", pages)


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("?state=st-recommendations-delivered", ["rec-b"]),
        ("?by=org-mill", ["rec-a"]),
        ("?by=-", ["rec-b"]),
        ("?of=org-well", ["rec-a", "rec-b"]),
        ("?of=org-hall", ["rec-b"]),
        ("?event=ev-fair", ["rec-b"]),
        ("?time=2031", ["rec-a"]),
        ("?time=2031-07", []),
        ("?order=text", ["rec-b", "rec-a"]),
        ("?order=state", ["rec-a", "rec-b"]),
        ("?evidence=x&visibility=set:hidden&order=secret", ["rec-a", "rec-b"]),
    ],
)
def test_register_is_narrowed_by_its_filters_and_by_nothing_else(client, query, keys):
    mill, well, hall = put_body("org-mill"), put_body("org-well"), put_body("org-hall")
    put_ask("rec-a", well, text="Zinc roof", made_by_org=mill, date="2031-06")
    put_ask("rec-b", hall, well, text="A bridge", word="delivered", event=put_event())

    assert listed(client, query) == keys


def test_latest_stand_first_and_undated_last(client):
    put_ask("rec-a")
    put_ask("rec-b", date="2030")
    put_ask("rec-c", date="2031-06")

    assert listed(client) == ["rec-c", "rec-b", "rec-a"]


def test_hidden_recommendation_is_in_no_list_count_filter_or_file(client):
    mill = put_body("org-mill", "The mill")
    put_ask("rec-a", word="delivered")
    put_ask("rec-secret", mill, made_by_org=mill, hidden=True)

    page = text_of(client, URL)

    assert listed(client) == ["rec-a"]
    assert "For 1 of 1 recommendation it is told how far it got." in page
    assert choices(client, "State") == [("delivered", 1)]
    assert ("The mill", 1) not in choices(client, "Asked by") + choices(client, "Asked of")
    assert listed(client, "?by=org-mill") == []
    assert [row[0] for row in exported(client)] == ["id", "rec-a"]
    assert client.get(f"{URL}rec-secret/").status_code == 404


@pytest.mark.parametrize("url", [URL, f"{URL}rec-a/", f"{URL}?format=csv"])
def test_hidden_maker_addressee_and_event_leave_no_trace(client, url):
    maker = put_body("org-maker", "Secret maker", hidden=True)
    one, seen = put_body("org-asked", "Secret body", hidden=True), put_body("org-seen", "Seen body")
    put_ask("rec-a", one, seen, made_by_org=maker, event=put_event(name="Secret event", hidden=True))

    answer = b"".join(client.get(url)).decode("utf-8-sig")

    for hidden in ("Secret", "org-maker", "org-asked", "ev-fair"):
        assert hidden not in answer
    assert "org-seen" in answer


def test_hidden_ends_are_no_choice_and_no_question(client):
    maker = put_body("org-maker", "Secret maker", hidden=True)
    put_ask("rec-a", maker, made_by_org=maker, event=put_event(hidden=True))

    for label in ("Asked by", "Asked of", "Asked at"):
        assert choices(client, label) == [("not stated", 1)]
    for query in ("?by=org-maker", "?of=org-maker", "?event=ev-fair"):
        assert listed(client, query) == []


def test_register_leaves_with_the_columns_of_the_record(client):
    well = put_body("org-well")
    put_ask("rec-a", well, told="900: page 1; 900: page 2")

    rows = exported(client)

    assert tuple(rows[0]) == RECOMMENDATIONS.header
    assert rows[1][0] == "rec-a"
    assert rows[1][rows[0].index("addressed_to_orgs")] == "org-well"
    assert rows[1][-2:] == ["900: page 1; 900: page 2", "public"]
    assert client.get(f"{URL}?format=xlsx").headers["Content-Type"].endswith("sheet")


def test_recommendation_tells_its_state_in_both_words_its_evidence_and_source(client):
    mill, well = put_body("org-mill", "The mill"), put_body("org-well", "The well")
    row = put_ask("rec-a", well, made_by_org=mill, event=put_event(), told="900: page 17")
    type(row).objects.filter(key="rec-a").update(evidence="All members ask for it")

    page = text_of(client, f"{URL}rec-a/")

    for said in (
        "The mill",
        "The well",
        "Event ev-fair",
        "open",
        "Whether what it asks was done is not told, which does not mean that nothing was done;",
        "what is told stands below.",
        "All members ask for it",
        "page 17",
        "Row rec-a",
        "No other row of the record is linked to it as a step after it; what is told stands above.",
    ):
        assert said in page


def test_recommendation_without_evidence_says_what_its_state_means(client):
    put_ask("rec-a")

    page = text_of(client, f"{URL}rec-a/")

    assert "Nothing is told after it." in page
    assert "No step after it is on record, which does not mean that nothing was done." in page


@pytest.mark.parametrize("word", ["open", "delivered"])
def test_recommendation_with_a_step_after_it_is_not_said_to_have_no_answer(client, word):
    put_ask("rec-a", word=word)
    put_promise("com-a")
    put_link("lnk-1", ("recommendations", "rec-a"), "promised_in", ("commitments", "com-a"))

    page = text_of(client, f"{URL}rec-a/")

    assert "Whether what it asks was done is not told" in page
    assert "Nothing is told after it." not in page
    assert "Handed over." not in page


def test_recommendation_that_was_only_handed_over_says_so(client):
    put_ask("rec-a", word="delivered")
    put_promise("com-a")
    put_link("lnk-1", ("recommendations", "rec-a"), "delivered_by", ("commitments", "com-a"))

    assert "Handed over." in text_of(client, f"{URL}rec-a/")


@pytest.mark.parametrize("url", [URL, f"{URL}rec-a/", "/organisations/org-mill/"])
def test_date_that_is_our_reading_says_so(client, url):
    put_ask("rec-a", put_body("org-mill"), date="2031-06", evidence="Stressed at the fair; date inferred")

    assert "our reading" in text_of(client, url)


def test_date_that_is_stated_is_not_marked(client):
    put_ask("rec-a", date="2031-06", evidence="Stressed at the fair")

    assert "our reading" not in text_of(client, URL) + text_of(client, f"{URL}rec-a/")


def test_recommendation_leads_back_to_needs_and_on_to_what_came_of_it(client):
    put_need()
    put_ask("rec-a")
    put_promise("com-a")
    put_link("lnk-1", ("needs", "need-light"), "asked_in", ("recommendations", "rec-a"))
    put_link(
        "lnk-2",
        ("recommendations", "rec-a"),
        "promised_in",
        ("commitments", "com-a"),
        basis="derived",
        answers="in_part",
    )

    page = text_of(client, f"{URL}rec-a/")

    assert "More light" in page.split("Where it comes from")[1].split("What came of it")[0]
    assert "Promise com-a" in page.split("What came of it")[1]
    assert "our reading" in page
    assert "answers it in part" in page


def test_recommendation_to_many_names_them_below(client):
    bodies = [put_body(f"org-{n}", f"Body {n}") for n in range(4)]
    put_ask("rec-a", *bodies)

    page = text_of(client, f"{URL}rec-a/")

    assert "several, named below" in page
    assert page.count("Body 3") == 1


def test_hidden_step_leaves_no_trace(client):
    put_need(need="Secret need", hidden=True)
    put_ask("rec-a")
    put_link("lnk-1", ("needs", "need-light"), "asked_in", ("recommendations", "rec-a"))

    page = text_of(client, f"{URL}rec-a/")

    assert "Secret need" not in page
    assert "Where it comes from" not in page


def test_empty_register_says_so(client):
    assert "No recommendation on record fits all that is chosen." in text_of(client, URL)


@pytest.mark.parametrize("many", [1, 3])
def test_register_takes_the_same_few_queries(client, django_assert_num_queries, forget, only_this_room, many):
    for n in range(many):
        put_ask(
            f"rec-{n}",
            put_body(f"org-{n}"),
            made_by_org=put_body(f"org-by-{n}"),
            event=put_event(f"ev-{n}"),
        )
    client.get(URL)
    forget()

    with django_assert_num_queries(27):
        client.get(URL)


@pytest.mark.parametrize("many", [1, 3])
def test_recommendation_takes_the_same_few_queries(client, django_assert_num_queries, only_this_room, many):
    put_ask("rec-a", *(put_body(f"org-{n}") for n in range(many)), made_by_org=put_body("org-by"))
    for n in range(many):
        put_need(f"need-{n}")
        put_link(f"lnk-{n}", ("needs", f"need-{n}"), "asked_in", ("recommendations", "rec-a"))
    client.get(f"{URL}rec-a/")

    with django_assert_num_queries(7):
        client.get(f"{URL}rec-a/")
