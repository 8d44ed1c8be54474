"""Nobody's script runs: whatever stands in a row, an address or a name of an account is shown as text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

import pytest
from django.db import models
from django.test import override_settings

from sofra.access.models import User
from sofra.record.tables import all_tables
from sofra.shared.fields import PartialDateField
from tests.leaks.doors import DOORS, address
from tests.leaks.looking import Answer, Probes, Seat, forget, sit_down
from tests.leaks.pages import page_findings
from tests.leaks.planting import Bed
from tests.leaks.walking import IS_THOROUGH, offered_names, with_query
from tests.leaks.world import PUBLIC, STRANGER, World

# The marks: `planted` would stand as an element, an attribute or a call; the sums would be worked out.
PAYLOADS = (
    '"><img src=x onerror=planted() planted>',
    "<script planted>planted()</script>",
    "'><svg/onload=planted() planted>",
    "javascript:planted()",
    '{{ "plan"|add:"ted42" }}{{7331*7331}}',
    "</title></textarea><planted>",
    "<planted",
    '=HYPERLINK("http://planted")',
    "+planted",
    "-planted",
    "@planted",
    "\tplanted",
    "&lt;script planted&gt;",
    "{% debug %}<planted>",
    "<p>",
)
WORKED_OUT = ("planted42", "53743561", "SafeString")
RAW = ("<script planted", "<img src=x", "<svg/onload", "<planted")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
OWN = ("key", "as_imported", "folded")


def fits(field: models.Field, turn: int) -> str:  # type: ignore[type-arg]  # any field
    """One of the payloads that the field has room for."""
    room = [text for text in PAYLOADS if len(text) <= (field.max_length or 1000)]
    return room[turn % len(room)] if room else ""


def plant_scripts(bed: Bed, turn: int) -> None:
    """Write a payload into every text of every row of a bed, past every check."""
    for name, keys in bed.keys.items():
        model = all_tables()[name].model
        texts = [
            field
            for field in model._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField)
            and not isinstance(field, PartialDateField)
            and not field.choices
            and field.name not in OWN
            and not field.name.endswith(("_table", "_key"))
        ]
        said = {field.name: fits(field, turn + place) for place, field in enumerate(texts)}
        said.pop("table", None)
        if said:
            model.objects.filter(key__in=keys).update(**said)
    forget()


def look(answer: Answer, probes: Probes) -> None:
    """Note whatever would run."""
    probes.answers += 1
    found = page_findings(answer)
    found += [f"{word} worked out" for word in WORKED_OUT if word in answer.text]
    if answer.is_page:
        found += [f"{word} unescaped" for word in RAW if word in answer.text]
    if answer.headers.get("Content-Type", "").startswith("text/csv"):
        cells = (cell for row in csv.reader(io.StringIO(answer.text)) for cell in row)
        found += [f"the formula {cell[:20]!r}" for cell in cells if cell.startswith(FORMULA_STARTS)]
    if "worksheets/" in answer.text:
        found += ["a formula in a workbook"] if "<f>" in answer.text else []
    if answer.status >= 500:
        found.append(f"an error {answer.status}")
    for finding in set(found):
        probes.note(f"{finding} at {answer.url}")


def every_page_of(seat: Seat, bed: Bed, probes: Probes, doors: Iterable[str] = DOORS) -> None:
    """Look at every page and file that shows rows of the bed."""
    for route, door in ((route, DOORS[route]) for route in doors):
        if door.is_posted or door.needs_account:
            continue
        for key in bed.keys[door.table][:1] if door.is_row else [""]:
            look(seat.ask(address(route, key)), probes)
        if door.is_list:
            for form in ("csv", "xlsx"):
                look(seat.ask(f"{address(route)}?format={form}"), probes)


@pytest.mark.parametrize("turn", range(len(PAYLOADS)) if IS_THOROUGH else (0, 7))
def test_whatever_stands_in_a_row_is_shown_as_text(turn: int, world: World, probes: Probes) -> None:
    plant_scripts(world.beds[PUBLIC], turn)
    every_page_of(sit_down(STRANGER), world.beds[PUBLIC], probes)

    assert probes.digest() == []


def test_whatever_stands_in_an_address_is_shown_as_text(world: World, probes: Probes) -> None:
    seat = sit_down(STRANGER)
    for route, door in DOORS.items():
        if door.is_posted or door.needs_account:
            continue
        if door.is_row:
            look(seat.ask(address(route, "%22%3E%3Cscript planted%3E")), probes)
            continue
        url = address(route)
        for name in sorted({*offered_names(seat.ask(url)), *door.takes, "q", "page", "next", "on"}):
            for payload in PAYLOADS if IS_THOROUGH else PAYLOADS[:1]:
                look(seat.ask(with_query(url, **{name: payload})), probes)
    for payload in PAYLOADS:
        look(seat.ask(with_query("/search/", q=payload)), probes)

    assert probes.digest() == []


def test_whatever_stands_in_the_name_of_an_account_is_shown_as_text(db: None, probes: Probes) -> None:
    for payload in PAYLOADS:
        seat = sit_down(STRANGER)
        seat.browser.force_login(User.objects.create_user(payload, f"{len(payload)}@example.org"))
        for url in ("/", "/account/email/", "/account/password/change/", "/account/logout/"):
            look(seat.ask(url), probes)

    assert probes.digest() == []


def test_whatever_stands_in_a_cookie_is_shown_as_text(db: None, probes: Probes) -> None:
    seat = sit_down(STRANGER)
    for name in ("scheme", "django_language", "messages", "session"):
        seat.browser.cookies[name] = PAYLOADS[1].replace(";", "")
    look(seat.ask("/"), probes)

    assert probes.digest() == []


@override_settings(DEBUG=False)
def test_errors_tell_nothing_of_the_inside(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object) -> None:
        raise RuntimeError("inner words planted")

    monkeypatch.setattr("sofra.voices.views.show_list", fail)
    answer = sit_down(STRANGER).ask("/needs/")

    assert answer.status == 500
    assert "planted" not in answer.everything
    assert "RuntimeError" not in answer.everything


def test_what_would_run_is_found() -> None:
    """The look itself fails where it should."""
    probes = Probes()
    html = {"Content-Type": "text/html; charset=utf-8"}
    look(
        Answer("/", 200, html, '<a title="planted42">53743561</a><img src=x onerror=planted() planted>'),
        probes,
    )
    look(Answer("/", 200, {"Content-Type": "text/csv; charset=utf-8"}, "a,=1+1\n"), probes)
    look(Answer("/", 500, html, ""), probes)

    assert len(probes.found) == 7
