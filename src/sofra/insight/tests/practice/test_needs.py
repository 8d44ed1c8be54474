"""Checks on needs, where there is something to go wrong."""

from __future__ import annotations

from collections.abc import Mapping

from sofra.insight.practice import Status
from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import CheckDefinition, Output
from sofra.networks.models import Project
from sofra.record.models import Link
from sofra.voices.models import Need

Library = Mapping[str, CheckDefinition]


def test_baseline_is_needed_before_every_project(small: Small, library: Library) -> None:
    _project(small, "early", "2029-06")
    _project(small, "late", "2031")
    _study(small, "2030")
    small.whole("outputs", "needs", "events")
    finding = small.find(library["chk-08"])
    assert (finding.status, finding.value) == (Status.ATTENTION, 1)
    assert [ref.key for ref in finding.evidence if ref.table != "declarations"] == ["early"]
    assert sum(ref.table == "declarations" for ref in finding.evidence) == 3


def test_baseline_of_the_same_year_may_have_come_before(small: Small, library: Library) -> None:
    _project(small, "work", "2030-06")
    _study(small, "2030")
    small.whole("outputs", "needs", "events")
    assert small.find(library["chk-08"]).status == Status.UNKNOWN


def test_baseline_that_came_of_the_project_is_none_from_before(small: Small, library: Library) -> None:
    _project(small, "work", "2030-06")
    _study(small, "2029", resulting_from_table="projects", resulting_from_key="work")
    assert small.find(library["chk-08"]).status == Status.UNKNOWN


def test_need_that_came_up_later_answers_nothing_yet(small: Small, library: Library) -> None:
    small.event("talk", start="2031-02")
    small.event("after", start="2031-08")
    _need(small, voice="women", event_id="after")
    ends = {"from_table": "needs", "from_key": "need", "to_table": "events", "to_key": "talk"}
    small.add(Link, "link", kind="met_by", basis="stated", **ends)
    assert small.find(library["chk-65"]).status == Status.UNKNOWN


def test_need_that_only_an_author_observed_is_voiced_by_nobody(small: Small, library: Library) -> None:
    small.event("talk")
    _need(small, voice="author", event_id="talk")
    small.whole("needs", "links")
    assert small.find(library["chk-65"]).status == Status.UNKNOWN


def _project(small: Small, key: str, start: str) -> None:
    small.add(Project, key, name=key, money_stated=False, start=start, lead_orgs=(OWN,))


def _study(small: Small, day: str, **fields: str) -> None:
    small.add(Output, "study", title="Study", kind="study", date=day, produced_by_orgs=(OWN,), **fields)


def _need(small: Small, **fields: str) -> None:
    small.add(Need, "need", need="Street lights", kind="other", pillar="protection", **fields)
