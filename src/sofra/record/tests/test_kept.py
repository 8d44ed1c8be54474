"""What is kept: once for each audience, language and revision, and never for another."""

from __future__ import annotations

import pytest
from django.utils import translation

from sofra.access.audience import STRANGER, Audience
from sofra.access.audit import record
from sofra.record.revision import kept, kept_many

INSIDER = Audience(frozenset({"public", "set:talks"}))
DAM, WEIR = ("places", "pl-dam"), ("places", "pl-weir")

pytestmark = pytest.mark.django_db


def test_value_is_made_once_for_all_who_see_the_same():
    same = Audience(frozenset(["set:talks", "public"]))

    assert kept("count", INSIDER, lambda: 1) == kept("count", same, lambda: 2) == 1


def test_value_is_made_anew_for_another_audience_language_and_revision():
    assert kept("count", STRANGER, lambda: "public") == "public"

    assert kept("count", INSIDER, lambda: "insiders") == "insiders"
    with translation.override("sr"):
        assert kept("count", STRANGER, lambda: "Serbian") == "Serbian"
    record("record.tried", by=None)
    assert kept("count", STRANGER, lambda: "later") == "later"


def test_value_that_is_nothing_is_kept_too():
    assert kept("count", STRANGER, lambda: None) is None
    assert kept("count", STRANGER, lambda: 2) is None


def test_only_what_is_lacking_is_made_and_what_is_missing_is_remembered():
    first = kept_many("label", STRANGER, {DAM}, lambda keys: dict.fromkeys(keys, "Dam"), missing="")
    assert first == {DAM: "Dam"}

    asked: list[tuple[str, str]] = []

    def make(keys):
        asked.extend(keys)
        return {}

    for _time in range(2):
        told = kept_many("label", STRANGER, {DAM, WEIR}, make, missing="")
        assert told == {DAM: "Dam", WEIR: ""}
    assert asked == [WEIR]


def test_names_may_be_long_and_odd():
    """A warning of the cache would be an error here."""
    odd = "Š \n\t" * 500

    assert kept(odd, STRANGER, lambda: 1) == kept(odd, STRANGER, lambda: 2) == 1
    assert kept_many("label", STRANGER, {(odd, odd)}, lambda _keys: {}, missing=3) == {(odd, odd): 3}
