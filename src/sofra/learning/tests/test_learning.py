"""The training chain: the list, and the panels on pages of events and organisations."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from sofra.access.audience import STRANGER
from sofra.actors.tests.making import put, put_body
from sofra.events.models import Event
from sofra.learning import panels
from sofra.learning.models import TrainingStep
from sofra.learning.record import TRAININGS_CHAIN

pytestmark = pytest.mark.django_db
URL = "/learning/"


def put_training(key: str, **fields: Any) -> Event:
    given = {"name": f"Training {key}", "kind": "training", "is_recurring": False, "status": "held"}
    return put(Event, key, **{**given, **fields})


def put_step(key: str = "chn-a", **fields: Any) -> TrainingStep:
    return put(TrainingStep, key, **{"trained_group": "millers", "multiplier": f"ground {key}", **fields})


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


def test_list_tells_who_trained_whom_and_what_came_next(client):
    put_step(
        trainer_event=put_training("ev-a"),
        trainer_org=put_body("org-mill", "The mill"),
        subsequent_event=put_training("ev-b"),
        subsequent_org=put_body("org-well", "The well"),
        numbers="7 of 40 hours",
        note="in spring",
        told="900: page 17",
    )

    page = text_of(client, URL)

    for said in (
        "Training ev-a",
        "The mill",
        "millers",
        "7 of 40 hours",
        "ground chn-a",
        "Training ev-b",
        "The well",
        "in spring",
        "page 17",
    ):
        assert said in page


def test_request_is_said_to_be_one_and_counted_apart(client):
    put_step("chn-a", subsequent_event=put_training("ev-b"))
    put_step("chn-b")
    put_step("chn-c", note="Request only")

    page = text_of(client, URL)

    assert (
        "2 steps tell what those who were trained did next; 1 of them leads to a further event on record; "
        "1 tells of a request only." in page
    )
    assert page.count('data-state="open">request only') == 1
    assert listed(client, "?next=request") == ["chn-c"]
    assert listed(client, "?next=done") == ["chn-a", "chn-b"]


def test_step_that_goes_on_leads_to_what_came_of_that(client):
    second = put_training("ev-b")
    put_step("chn-a", trainer_event=put_training("ev-a"), subsequent_event=second)
    put_step("chn-b", trainer_event=second)

    assert 'href="?training=ev-b">and what came of that' in text_of(client, URL)
    assert listed(client, "?training=ev-b") == ["chn-b"]


def test_step_that_goes_on_unseen_leads_nowhere(client):
    second = put_training("ev-b", hidden=True)
    put_step("chn-a", subsequent_event=second)
    put_step("chn-b", trainer_event=second)
    third = put_training("ev-c")
    put_step("chn-c", subsequent_event=third)
    put_step("chn-d", trainer_event=third, hidden=True)

    assert "and what came of that" not in text_of(client, URL)


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("?training=ev-a", ["chn-a"]),
        ("?training=-", ["chn-b"]),
        ("?trainer=org-mill", ["chn-b"]),
        ("?who=org-well", ["chn-a"]),
        ("?numbers=7&visibility=set:hidden", ["chn-a", "chn-b"]),
    ],
)
def test_list_is_narrowed_by_its_filters_and_by_nothing_else(client, query, keys):
    put_step("chn-a", trainer_event=put_training("ev-a"), subsequent_org=put_body("org-well"))
    put_step("chn-b", trainer_org=put_body("org-mill"))

    assert listed(client, query) == keys


def test_hidden_step_is_in_no_list_count_filter_or_file(client):
    put_step("chn-a")
    put_step("chn-secret", trainer_event=put_training("ev-a"), note="request only", hidden=True)

    assert listed(client) == ["chn-a"]
    assert "1 step tells what those who were trained did next." in text_of(client, URL)
    assert choices(client, "What is told") == [("something the trained did", 1)]
    assert choices(client, "Training") == [("not stated", 1)]
    assert [row[0] for row in exported(client)] == ["id", "chn-a"]


@pytest.mark.parametrize("url", [URL, f"{URL}?format=csv"])
def test_hidden_events_and_bodies_leave_no_trace(client, url):
    event, body = (
        put_training("ev-x", name="Secret event", hidden=True),
        put_body("org-x", "Secret x", hidden=True),
    )
    put_step(trainer_event=event, subsequent_event=event, trainer_org=body, subsequent_org=body)

    answer = b"".join(client.get(url)).decode("utf-8-sig")

    for hidden in ("Secret", "ev-x", "org-x", "further event on record"):
        assert hidden not in answer


def test_list_leaves_with_the_columns_of_the_record(client):
    put_step()

    assert tuple(exported(client)[0]) == TRAININGS_CHAIN.header


def test_empty_list_says_so(client):
    assert "No step of a training chain on record fits all that is chosen." in text_of(client, URL)


def test_event_shows_what_came_of_it_and_what_it_came_of(client):
    first, second = put_training("ev-a"), put_training("ev-b")
    put_step("chn-a", trainer_event=first, subsequent_event=second)
    put_step("chn-b", trainer_event=second)

    page = text_of(client, "/events/ev-b/")

    assert "Ground chn-b" in page.split("What those who were trained did next")[1].split("goes back to")[0]
    assert "Ground chn-a" in page.split("The training it goes back to")[1]


@pytest.mark.parametrize("url", ["/events/ev-a/", "/organisations/org-mill/"])
def test_those_who_only_asked_are_never_called_trained(client, url):
    event, mill = put_training("ev-a"), put_body("org-mill", "The mill")
    put_step("chn-a", trainer_event=event, trainer_org=mill)
    put_step(
        "chn-b",
        trainer_event=event,
        trainer_org=mill,
        trained_group="bakers of the hall",
        subsequent_org=put_body("org-hall", "The hall"),
        multiplier="asked for the same training",
        note="request only",
    )

    trained, asked = text_of(client, url).split("Who asked for the same training")

    assert "bakers" not in trained.split("What those who were trained did next")[1]
    told = asked.split("</section>")[0]
    for said in ("bakers of the hall", "The hall", "request only", "Asked for the same training"):
        assert said in told
    for wrong in ("Trained", "trained", "Went on"):
        assert wrong not in told


def test_event_of_which_only_requests_are_told_names_nobody_as_trained(client):
    put_step("chn-a", trainer_event=put_training("ev-a"), note="request only")

    page = text_of(client, "/events/ev-a/")

    assert "Who asked for the same training" in page
    assert "What those who were trained did next" not in page
    assert "Trained:" not in page


def test_organisation_that_only_asked_is_not_said_to_go_back_to_a_training(client):
    put_step(
        "chn-a",
        trainer_event=put_training("ev-a"),
        trainer_org=put_body("org-mill", "The mill"),
        subsequent_org=put_body("org-hall"),
        note="request only",
    )

    page = text_of(client, "/organisations/org-hall/")

    assert "The training it goes back to" not in page
    told = page.split("Asked for a training")[1].split("</section>")[0]
    for said in ("Training ev-a", "The mill", "request only"):
        assert said in told


def test_organisation_shows_whom_it_trained_and_what_it_did_after_a_training(client):
    mill, well = put_body("org-mill", "The mill"), put_body("org-well", "The well")
    put_step("chn-a", trainer_org=mill, subsequent_org=mill)
    put_step("chn-b", trainer_org=well, subsequent_org=mill)

    found = panels.of_organisation(mill, STRANGER)

    assert found
    assert [one.row.key for one in found["onward"]] == ["chn-a"]
    assert [one.row.key for one in found["back"]] == ["chn-b"]
    assert "The well" in text_of(client, "/organisations/org-mill/")


def test_panel_has_its_name_as_heading(client):
    put_step(trainer_org=put_body("org-mill"))

    assert '<h2 class="section__name">Training chain</h2>' in text_of(client, "/organisations/org-mill/")


def test_hidden_steps_stand_in_no_panel():
    mill, event = put_body("org-mill"), put_training("ev-a")
    put_step(trainer_org=mill, trainer_event=event, hidden=True)

    assert panels.of_organisation(mill, STRANGER) is None
    assert panels.of_event(event, STRANGER) is None


@pytest.mark.parametrize("many", [1, 3])
def test_list_takes_the_same_few_queries(client, django_assert_num_queries, forget, only_this_room, many):
    for n in range(many):
        put_step(
            f"chn-{n}",
            trainer_event=put_training(f"ev-{n}"),
            subsequent_event=put_training(f"ev-next-{n}"),
            trainer_org=put_body(f"org-{n}"),
        )
    client.get(URL)
    forget()

    with django_assert_num_queries(20):
        client.get(URL)
