"""What the demonstration shows: the record that the product carries, and a made-up sample beside it.

The sample is a set of its own. Its rows belong to circles marked as samples, so they never stand
among the rows of the record; four accounts hold seats there, and each sees something different.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from sofra.access import audit
from sofra.access.models import AuditEvent, Circle, Grant, User, circle_kind
from sofra.exchange.actions import import_record
from sofra.exchange.report import Report

HERE = Path(__file__).parent
SHIPPED_RECORD = HERE / "western_balkans"
SAMPLE = HERE / "sample_circle"
LAID = "exchange.sample_laid"

OPEN = "set:sample-open"
TABLE = "network:grp-sample-lake"
TALKS = "set:sample-talks"
WILLOW = "organisation:org-sample-willow"
MILL = "organisation:org-sample-mill"
CIRCLES = {
    OPEN: "Sample: everyone at or near the Lake Table",
    TABLE: "Sample: the Lake Table",
    TALKS: "Sample: confidential talks",
    WILLOW: "Sample: Willow Circle",
    MILL: "Sample: Millbrook Women's Workshop",
}


@dataclass(frozen=True)
class Seat:
    """An account of the sample, the circles it reads, and the one it looks after."""

    username: str
    told: str
    circles: tuple[str, ...]
    looks_after: str = ""


SEATS = (
    Seat("coordinator", "the table, its open notes and its confidential talks", (OPEN, TABLE, TALKS), TABLE),
    Seat(
        "representative",
        "the table, its open notes and her own organisation, Willow Circle",
        (OPEN, TABLE, WILLOW),
    ),
    Seat("observer", "the open notes only", (OPEN,)),
    Seat("outsider", "her own organisation only; nothing of the table", (MILL,)),
)


def refuse_folder_in_use() -> None:
    """Stop before the sample's accounts are opened beside those of real people, or take their place."""
    if User.objects.exists() and not _is_sample_laid():
        raise SystemExit("This data folder holds accounts already: name another with --data.")


def lay_table() -> Report | None:
    """Bring in the shipped record, once. A second call finds nothing to do."""
    if AuditEvent.objects.filter(
        act="exchange.record_imported", details__package=SHIPPED_RECORD.name
    ).exists():
        return None
    report = import_record(SHIPPED_RECORD, by=None)
    if report.is_refused:
        raise SystemExit("\n".join(report.lines()))
    return report


@transaction.atomic
def lay_sample(passwords: Path) -> None:
    """Bring in the made-up sample and open its four accounts, once. The passwords are kept in a file."""
    if _is_sample_laid():
        return
    for key, label in CIRCLES.items():
        Circle.objects.update_or_create(
            key=key, defaults={"kind": circle_kind(key) or "", "label": label, "is_sample": True}
        )
    report = import_record(SAMPLE, by=None)
    if report.is_refused:
        raise SystemExit("\n".join(report.lines()))
    lines = [_open_account(seat) for seat in SEATS]
    passwords.touch(mode=0o600)
    passwords.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    audit.record(LAID, by=None, accounts=len(SEATS))


def _is_sample_laid() -> bool:
    return AuditEvent.objects.filter(act=LAID).exists()


def _open_account(seat: Seat) -> str:
    """Open one account with its seats; the answer is its sign-in."""
    password = "-".join(secrets.token_hex(3) for _part in range(3))
    person = User.objects.create_user(seat.username, password=password)
    for key in seat.circles:
        right = Grant.Right.STEWARD if key == seat.looks_after else Grant.Right.READ
        Grant.objects.create(person=person, circle_id=key, right=right)
    return f"{seat.username:15} {password}   {seat.told}"


def sign_ins(passwords: Path) -> list[str]:
    """The sign-ins of the sample, as they were printed the first time."""
    kept = passwords.read_text(encoding="utf-8").splitlines() if passwords.exists() else []
    if not kept:
        return []
    return [
        _("Sign-ins of the made-up sample (each sees something different):"),
        *(f"  {line}" for line in kept),
    ]
