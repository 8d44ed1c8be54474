"""The page of a part of a text: what it tells, and every row that rests on it."""

from __future__ import annotations

from typing import Any

import pytest

from sofra.actors.models import Tie
from sofra.events.models import Event
from sofra.library.models import ChapterNetwork, ChapterOrganisation, ChapterPlace
from sofra.library.tests.making import (
    put,
    put_body,
    put_challenge,
    put_check,
    put_in,
    put_lesson,
    put_link,
    put_network,
    put_output,
    put_part,
    put_place,
    put_result,
    put_text,
)
from sofra.networks.models import Membership
from sofra.record.models import Fact

pytestmark = pytest.mark.django_db
URL = "/texts/study-1/"
PLACES = "901: study 1, background; 901: study 1, what was done; 901: study 1, results"
DONE = "901: study 1, what was done"


@pytest.fixture
def part(db):
    put_text("901", published="2031-10", published_basis="stated")
    return put_part("study-1", PLACES, title="Mills of the river", number="1")


def groups(client):
    shown = client.get(URL).context["shown"].groups
    return {group.table: group.count for group in shown}


def names(client, table):
    shown = client.get(URL).context["shown"].groups
    return [line.name for group in shown if group.table == table for line in group.lines]


def put_need(key, **fields):
    given = {"need": f"Need {key}", "voice": "women", "kind": "other", "pillar": "protection"}
    return put_in("needs", key, **{**given, **fields})


def put_event(key, **fields):
    given = {"name": f"Event {key}", "kind": "training", "status": "held", "is_recurring": False}
    return put(Event, key, **{**given, **fields})


def test_part_says_what_it_is_and_what_it_is_about(client, part):
    ChapterPlace.objects.create(row=part, target=put_place("pl-hill", "Hill"), position=0)
    ChapterOrganisation.objects.create(row=part, target=put_body("org-mill", "Mill"), position=0)
    ChapterNetwork.objects.create(row=part, target=put_network("net-river", "River net"), position=0)
    secret = put_body("org-secret", "Secret mill", hidden=True)
    ChapterOrganisation.objects.create(row=part, target=secret, position=1)

    page = client.get(URL).content.decode()

    for words in ("Case study 1: Mills of the river", "October 2031", "stated", "Hill", "Mill", "River net"):
        assert words in page
    assert "Secret mill" not in page


def test_rows_are_found_by_the_places_of_the_part_and_counted_by_table(client, part):
    put_body("org-mill", told="901: study 1, background; 901: study 1, results")
    put_body("org-other", told="901: study 2, background")
    put_body("org-elsewhere", told="902: study 1, background")
    put_need("need-a1", told=DONE)

    assert groups(client) == {"needs": 1, "organisations": 1}
    assert (
        "2 rows of the record rest on this part; facts, and the names, parties and links that join them, "
        "are counted alike." in client.get(URL).content.decode()
    )


def test_date_that_is_our_reading_says_so_and_keys_are_folded(client, part):
    put_event("ev-a1", name="Fair", start="2030", note="date inferred from the fair", told=DONE)
    put_event("ev-a2", start="2031", told=DONE)

    page = client.get(URL).content.decode()
    told, folded = page.split('id="rows"')

    assert "2030 (our reading)" in told
    assert "2031 (our reading)" not in page
    assert "ev-a1</small>" in folded
    assert "ev-a1</small>" not in told


def test_whole_text_holds_what_no_part_claims(client, part):
    put_body("org-mill", told="901: study 1, background")
    put_body("org-loose", told="901: page 99")

    shown = client.get("/texts/whole-901/").context["shown"].groups

    assert [line.ref.key for group in shown for line in group.lines] == ["org-loose"]


def test_background_and_what_was_done_stand_apart(client, part):
    put_need("need-a1", told="901: study 1, background")
    put_event("ev-a1", told=DONE, start="2030")

    shown = client.get(URL).context["shown"].stretches

    assert [str(stretch.name) for stretch in shown] == ["Background", "What was done"]
    told = [[line.name for group in stretch.groups for line in group.lines] for stretch in shown]
    assert told == [["Need need-a1"], ["Event ev-a1"]]
    assert shown[1].groups[0].lines[0].when == "2030"


def test_part_without_stretches_tells_its_rows_in_one(client):
    put_text("901")
    put_need("need-a1", told="901: page 7")
    put_body("org-mill", told="901: page 7")

    shown = client.get("/texts/whole-901/").context["shown"].stretches

    assert [(str(stretch.name), [group.table for group in stretch.groups]) for stretch in shown] == [
        ("What it tells", ["needs"])
    ]


def test_hidden_row_is_in_no_list_and_no_count(client, part):
    put_need("need-secret", told=DONE, hidden=True)
    put_body("org-mill", told=DONE)

    assert groups(client) == {"organisations": 1}
    assert "Need need-secret" not in client.get(URL).content.decode()


def test_row_that_speaks_of_a_hidden_one_is_left_out(client, part):
    mill, secret = put_body("org-mill", "Mill"), put_body("org-secret", "Secret mill", hidden=True)
    put(Tie, "tie-a1", from_org=mill, to_org=secret, kind="supports", told=DONE)
    put(Tie, "tie-a2", from_org=mill, to_org=put_body("org-b", "Bakery"), kind="supports", told=DONE)
    given: dict[str, Any] = {"subject_table": "organisations", "statement": "Wheels", "told": DONE}
    put(Fact, "fact-a1", value="3", subject_key=secret.key, **given)
    put(Fact, "fact-a2", value="2", subject_key=mill.key, **given)

    assert groups(client) == {"ties": 1, "facts": 1}
    assert names(client, "ties") == ["Mill – Bakery: supports"]
    assert names(client, "facts") == ["Wheels: 2"]
    assert "Secret mill" not in client.get(URL).content.decode()


def test_what_must_be_said_stands_beside_the_row(client, part):
    put_body("org-some", "Some mills", is_collective=True, stands_for=9, told=DONE)
    put_event("ev-a1", status="planned", told=DONE)
    need, output = (
        put_need("need-a1"),
        put_output("out-a1", status="decided, not said to be built", told=DONE),
    )
    put_link("lnk-a1", need, output, kind="met_by", basis="derived", told=DONE)

    notes = {
        line.ref.key: line.note for group in client.get(URL).context["shown"].groups for line in group.lines
    }

    assert notes == {
        "org-some": "several bodies, never counted as one",
        "ev-a1": "planned",
        "out-a1": "decided, not said to be built",
        "lnk-a1": "our reading",
    }


def test_seat_that_was_left_says_until_when(client, part):
    network, mill = put_network("net-river", "River net"), put_body("org-mill", "Mill")
    put(
        Membership,
        "mem-a1",
        network=network,
        organisation=mill,
        category="member",
        until="../2031-09",
        told="901: study 1, background",
    )

    page = client.get(URL).content.decode()

    assert "River net – Mill: member" in page
    assert "until before October 2031" in page


def test_lessons_of_the_list_and_of_running_text_are_told_apart(client, part):
    check = put_check("chk-a1", "Wheels counted")
    put_lesson("les-a1", check, chapter=part, told="901: study 1, lessons")
    put_lesson("les-a2", chapter=part, kind="risk", told=DONE)
    put_lesson("les-secret", chapter=part, hidden=True)

    shown = client.get(URL).context["shown"]

    assert [line.row.key for line in shown.bullets] == ["les-a1"]
    assert [line.row.key for line in shown.running] == ["les-a2"]
    assert [crumb.label for crumb in shown.bullets[0].checks] == ["Wheels counted"]


def test_challenges_stand_with_their_parts_and_say_if_no_response_is_told(client, part):
    wide = put_challenge("cha-a1", "Floods", chapter=part, response="Build a dam")
    put_challenge("cha-a2", "Spring floods", chapter=part, part_of=wide, response="None told")
    put_challenge("cha-secret", "Secret flood", chapter=part, hidden=True)

    shown = client.get(URL)

    assert [
        (line.row.key, [one.key for one in line.parts]) for line in shown.context["shown"].challenges
    ] == [("cha-a1", ["cha-a2"])]
    page = shown.content.decode()
    assert "Build a dam" in page
    assert "None told" not in page
    assert "no response told" in page
    assert "Secret flood" not in page


def test_results_are_said_to_be_claims(client, part):
    put_result("res-a1", "The river is trusted", chapter=part, evidence_basis="report claim")

    page = client.get(URL).content.decode()

    assert "As the source claims them" in page
    assert "report claim" in page


def test_neighbours_lead_on_and_the_trail_back(client, part):
    section = put_part("part-b", "901: part b", kind="section", title="Studies of mills")
    put_part("study-2", "901: study 2", title="Bakeries", number="2", parent=section)

    page = client.get("/texts/study-2/").content.decode()

    assert 'href="/texts/part-b/"' in page
    assert "Case study 1: Mills of the river" in page


def test_unknown_part_is_missing(client):
    assert client.get("/texts/nothing/").status_code == 404


@pytest.mark.parametrize("many", [1, 3])
def test_part_takes_the_same_queries_however_much_rests_on_it(client, part, django_assert_num_queries, many):
    bakery = put_body("org-bakery", told=DONE)
    for number in range(many):
        mill = put_body(f"org-{number}", told=DONE)
        put_need(f"need-{number}", told=DONE)
        put(Tie, f"tie-{number}", from_org=mill, to_org=bakery, kind="supports", told=DONE)
        put_lesson(f"les-{number}", put_check(f"chk-a{number}"), chapter=part, told=DONE)
        put_challenge(f"cha-{number}", chapter=part, told=DONE)
        put_result(f"res-{number}", chapter=part, told=DONE)

    with django_assert_num_queries(28):
        client.get(URL)
    with django_assert_num_queries(2):
        client.get(URL)
