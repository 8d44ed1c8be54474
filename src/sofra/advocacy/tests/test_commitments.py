"""What was promised, and what is no promise: the register and the page of each commitment."""

from __future__ import annotations

import csv
import io

import pytest

from sofra.actors.tests.making import put, put_body
from sofra.advocacy.record import COMMITMENTS
from sofra.advocacy.tests.making import put_ask, put_link, put_maker, put_promise
from sofra.library.models import Output

pytestmark = pytest.mark.django_db
URL = "/commitments/"
SILENCE = "Whether it was kept is not told, which does not mean that it was broken"
OTHER_KINDS = ("decision", "intention", "act", "gift")


def put_output(key="out-rule", **fields):
    return put(Output, key, **{"title": "A new rule", "kind": "publication", **fields})


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


def test_register_tells_kind_makers_to_whom_when_and_the_records_word(client):
    mill, well = put_body("org-mill", "The mill"), put_body("org-well", "The well")
    put_promise(
        "com-a", mill, made_to_org=well, made_to_other="the market", date="2031", kind="signed_promise"
    )

    page = text_of(client, URL)

    for said in ("Promise com-a", "signed promise", "The mill", "The well", "the market", "2031", "promised"):
        assert said in page


def test_register_puts_promises_first_and_says_of_others_that_they_are_none(client):
    put_promise("com-a", kind="gift", date="2031")
    put_promise("com-b")

    assert listed(client) == ["com-b", "com-a"]
    assert text_of(client, URL).count("no promise") == 1


def test_register_counts_promises_apart(client):
    put_promise("com-a", word="half done")
    put_promise("com-b")
    put_promise("com-c", word="done")
    put_promise("com-d", kind="gift", word="done")
    put_output()
    put_link("lnk-1", ("commitments", "com-c"), "kept_by", ("outputs", "out-rule"))

    page = text_of(client, URL)

    assert "3 of 4 commitments are promises; 2 are told as carried out, wholly or in part" in page
    assert "(for 1 a step that keeps it stands on record)" in page
    assert "of 1 it is not told whether it was kept, which does not mean that it was broken." in page


def test_register_of_other_kinds_says_that_only_promises_are_followed_up(client):
    put_promise("com-a", kind="act")
    put_promise("com-b", kind="gift")

    assert "2 commitments, none of them a promise. Only promises are followed up." in text_of(client, URL)


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("?promise=promise", ["com-a", "com-b"]),
        ("?promise=other", ["com-c"]),
        ("?kind=signed_promise", ["com-b"]),
        ("?by=org-mill", ["com-a", "com-c"]),
        ("?by=-", ["com-b"]),
        ("?to=org-well", ["com-b"]),
        ("?state=st-commitments-done", ["com-c"]),
        ("?time=2031", ["com-a"]),
        ("?kept=no&visibility=set:hidden&order=secret", ["com-a", "com-b", "com-c"]),
    ],
)
def test_register_is_narrowed_by_its_filters_and_by_nothing_else(client, query, keys):
    mill, well = put_body("org-mill"), put_body("org-well")
    put_promise("com-a", mill, date="2031-06")
    put_promise("com-b", kind="signed_promise", made_to_org=well)
    put_promise("com-c", mill, kind="act", word="done")

    assert listed(client, query) == keys


def test_hidden_commitment_is_in_no_list_count_filter_or_file(client):
    mill = put_body("org-mill", "The mill")
    put_promise("com-a")
    put_promise("com-secret", mill, kind="gift", hidden=True)

    assert listed(client) == ["com-a"]
    assert "1 of 1 commitment is a promise" in text_of(client, URL)
    assert choices(client, "Kind") == [("promise", 1)]
    assert choices(client, "Made by") == [("not stated", 1)]
    assert listed(client, "?by=org-mill") == []
    assert [row[0] for row in exported(client)] == ["id", "com-a"]
    assert client.get(f"{URL}com-secret/").status_code == 404


@pytest.mark.parametrize("hidden", ["maker", "body"])
@pytest.mark.parametrize("url", [URL, f"{URL}com-a/", f"{URL}?by=org-mill"])
def test_hidden_maker_leaves_no_trace(client, url, hidden):
    mill = put_body("org-mill", "Secret mill", hidden=hidden == "body")
    put_maker("mak-a", put_promise("com-a"), mill, hidden=hidden == "maker", told="900: secret page")

    page = text_of(client, url)

    assert "Secret mill" not in page
    assert "secret page" not in page
    if url == URL:
        assert choices(client, "Made by") == [("not stated", 1)]
    if "?by" in url:
        assert listed(client, "?by=org-mill") == []


def test_hidden_receiver_leaves_no_trace(client):
    put_promise("com-a", made_to_org=put_body("org-mill", "Secret mill", hidden=True))

    for url in (URL, f"{URL}com-a/", f"{URL}?format=csv"):
        answer = b"".join(client.get(url)).decode("utf-8-sig")
        assert "Secret mill" not in answer
        assert "org-mill" not in answer
    assert choices(client, "Made to") == [("not stated", 1)]


def test_register_leaves_with_the_columns_of_the_record(client):
    put_promise("com-a", told="900: page 1; 900: page 2")

    rows = exported(client)

    assert tuple(rows[0]) == COMMITMENTS.header
    assert rows[1][-2:] == ["900: page 1; 900: page 2", "public"]


def test_commitment_tells_makers_each_with_its_source(client):
    mill, well = put_body("org-mill", "The mill"), put_body("org-well", "The well")
    row = put_promise("com-a", evidence="Said on the market")
    put_maker("mak-a", row, mill, told="900: page 7")
    put_maker("mak-b", row, well, told="900: page 8")

    page = text_of(client, f"{URL}com-a/")

    for said in ("The mill", "The well", "page 7", "page 8", "Said on the market", "Row com-a"):
        assert said in page
    assert "Only promises, in words or by signature, are followed up." in page


@pytest.mark.parametrize("word", ["open", "promised"])
@pytest.mark.parametrize("kind", ["promise", "signed_promise"])
def test_promise_not_told_to_be_kept_is_not_called_broken(client, kind, word):
    put_promise("com-a", kind=kind, word=word)

    assert SILENCE in text_of(client, f"{URL}com-a/")


@pytest.mark.parametrize("word", ["open", "promised"])
def test_promise_with_evidence_is_not_said_to_have_nothing_told_of_it(client, word):
    put_promise("com-a", word=word, evidence="Printed in a book; whether they were raised is not stated")

    page = text_of(client, f"{URL}com-a/")

    assert f"{SILENCE}; what is told stands below." in page
    assert "Nothing is told" not in page
    assert "No step after it" not in page
    assert "No other row of the record is linked to it as a step after it" in page


def test_promise_done_in_part_says_no_more_than_its_evidence(client):
    put_promise("com-a", word="half done", evidence="Relations grew; what was promised is not told")
    put_promise("com-b", word="half done")

    page = text_of(client, f"{URL}com-a/")

    assert "Whether it was done in full is not told; what is told stands below." in page
    assert "Some of it." not in page
    assert "Some of it." in text_of(client, f"{URL}com-b/")


def test_decision_with_evidence_is_not_said_to_have_nothing_told_of_it(client):
    put_promise("com-a", kind="decision", word="open", evidence="The builders were called")

    page = text_of(client, f"{URL}com-a/")

    assert "Whether it was done is not told; what is told stands below." in page
    assert "Nothing is told" not in page


@pytest.mark.parametrize("url", [URL, f"{URL}com-a/", "/organisations/org-mill/"])
def test_date_that_is_our_reading_says_so(client, url):
    mill = put_body("org-mill")
    put_promise("com-a", mill, date="2031-06", evidence="Said at the fair; date inferred")

    assert "our reading" in text_of(client, url)


@pytest.mark.parametrize("url", [URL, f"{URL}com-a/"])
def test_state_is_the_records_word_and_no_quotation(client, url):
    put_promise("com-a")

    page = text_of(client, url)

    assert "texts' word" not in page.replace("&#x27;", "'")
    assert url == URL or "the record&#x27;s word" in page


@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_other_kinds_say_that_they_are_no_promise(client, kind):
    put_promise("com-a", kind=kind, word="open")

    page = text_of(client, f"{URL}com-a/")

    assert SILENCE not in page
    assert any(
        said in page for said in ("not a promise", "promised to nobody", "No promise before it is told")
    )
    assert "against" not in page


def test_promise_with_a_step_that_keeps_it_is_not_silent(client):
    put_promise("com-a")
    put_output()
    put_link("lnk-1", ("commitments", "com-a"), "kept_by", ("outputs", "out-rule"), answers="this_point")

    page = text_of(client, f"{URL}com-a/")

    assert SILENCE not in page
    assert "A new rule" in page.split("What came of it")[1]


@pytest.mark.parametrize("hidden", ["link", "output"])
def test_promise_kept_by_something_hidden_is_told_like_one_without(client, hidden):
    put_promise("com-a")
    put_output(title="Secret rule", hidden=hidden == "output")
    put_link("lnk-1", ("commitments", "com-a"), "kept_by", ("outputs", "out-rule"), hidden=hidden == "link")

    assert SILENCE in text_of(client, f"{URL}com-a/")
    assert "Secret rule" not in text_of(client, f"{URL}com-a/")
    assert "of 1 it is not told whether it was kept" in text_of(client, URL)


def test_commitment_leads_back_to_what_was_asked(client):
    put_ask("rec-a", text="Mend the dam")
    put_promise("com-a")
    put_link("lnk-1", ("recommendations", "rec-a"), "promised_in", ("commitments", "com-a"))

    assert "Mend the dam" in text_of(client, f"{URL}com-a/").split("Where it comes from")[1]


def test_registers_lead_to_each_other(client):
    assert 'href="/recommendations/"' in text_of(client, URL)
    assert 'href="/commitments/"' in text_of(client, "/recommendations/")
    assert "What the words for the states mean" not in text_of(client, URL)


def test_register_tells_what_the_words_for_the_states_mean(client):
    put_promise("com-a")
    put_promise("com-b", word="half done")

    page = text_of(client, URL).split("What the words for the states mean")[1]

    assert page.index("Promised in words.") < page.index("Some of it.")


@pytest.mark.parametrize("many", [1, 3])
def test_register_takes_the_same_few_queries(client, django_assert_num_queries, forget, only_this_room, many):
    for n in range(many):
        put_promise(f"com-{n}", put_body(f"org-{n}"), made_to_org=put_body(f"org-to-{n}"))
        put_output(f"out-{n}")
        put_link(f"lnk-{n}", ("commitments", f"com-{n}"), "kept_by", ("outputs", f"out-{n}"))
    client.get(URL)
    forget()

    with django_assert_num_queries(31):
        client.get(URL)


@pytest.mark.parametrize("many", [1, 3])
def test_commitment_takes_the_same_few_queries(client, django_assert_num_queries, only_this_room, many):
    put_promise("com-a", *(put_body(f"org-{n}") for n in range(many)))
    for n in range(many):
        put_output(f"out-{n}")
        put_link(f"lnk-{n}", ("commitments", "com-a"), "kept_by", ("outputs", f"out-{n}"))
    client.get(f"{URL}com-a/")

    with django_assert_num_queries(8):
        client.get(f"{URL}com-a/")
