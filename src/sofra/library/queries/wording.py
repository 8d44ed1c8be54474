"""What tables, and places in a text, are called in words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sofra.library.models import Source

Words = str | Promise

TABLES: dict[str, Words] = {
    "needs": _("Needs"),
    "recommendations": _("Recommendations"),
    "commitments": _("Commitments"),
    "commitment_makers": _("Who made which commitment"),
    "plans": _("Plans"),
    "plan_measures": _("Measures of plans"),
    "events": _("Events"),
    "participation": _("Who took part in what"),
    "trainings_chain": _("What the trained did next"),
    "outputs": _("Outputs"),
    "results": _("Results"),
    "lessons": _("Lessons"),
    "challenges": _("Challenges"),
    "checks": _("Checks"),
    "statements": _("What a source says is lacking"),
    "declarations": _("Declared complete"),
    "resolutions": _("Resolutions"),
    "resolution_asks": _("What resolutions ask"),
    "networks": _("Networks"),
    "memberships": _("Seats in networks"),
    "offices": _("Offices in networks"),
    "agreements": _("Agreements"),
    "agreement_parties": _("Who stands in which agreement"),
    "partnerships": _("Partnerships"),
    "projects": _("Projects"),
    "organisations": _("Organisations"),
    "people": _("People"),
    "public_offices": _("Public offices"),
    "places": _("Places"),
    "ties": _("Ties"),
    "names": _("Other names"),
    "facts": _("Figures told"),
    "links": _("Steps of threads"),
    "states": _("Words for states"),
    "chapters": _("Parts of the texts"),
    "sources": _("Texts"),
}
"""Every table of the record, in the order in which a reader may want to open them."""

STRETCHES: dict[str, Words] = {
    "background": _("Background"),
    "what was done": _("What was done"),
    "results": _("Results"),
    "lessons": _("Lessons"),
}
"""The parts of a case study, by the last words of their place in the text."""


def say_table(name: str) -> Words:
    """What a table is called; one that is not known here goes by its own name."""
    return TABLES.get(name, name.replace("_", " ").capitalize())


def tail_of(place: str) -> str:
    """The last words of a place: "results" of "case study 8, results"."""
    return place.rpartition(", ")[2]


def say_stretch(place: str) -> Words:
    """What the part of a chapter is called that lies at this place."""
    tail = tail_of(place)
    return STRETCHES.get(tail, tail[:1].upper() + tail[1:])


def say_basis(text: Source) -> str:
    """Whether the date of a text stands in it, or is read by us."""
    words = {"inferred": gettext("read by us, not stated"), "stated": gettext("stated")}
    return words.get(text.published_basis, "")
