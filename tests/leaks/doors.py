"""Every address of the product, written by hand: what it shows, and of which table.

Whoever opens a new door adds a line here. What a reader may see behind it follows from the circles in
`world.READERS`: a row is seen by those who read its circle, and for all others it is not there.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Door:
    """What stands behind an address.

    `table` is the table whose rows it shows. `takes` are the names that its address may ask for, beside
    those that its links offer. `is_posted` doors answer to a form alone. `answers` are the status of what
    the reader may see.
    """

    table: str = ""
    is_row: bool = False
    is_list: bool = False
    takes: tuple[str, ...] = ()
    is_posted: bool = False
    needs_account: bool = False
    answers: tuple[int, ...] = (200,)


def row(table: str, *takes: str) -> Door:
    """The page of one row: hidden ones answer as if they were not there."""
    return Door(table, is_row=True, takes=takes)


def rows(table: str, *takes: str) -> Door:
    """A list of rows, with its filters, orders, pages and files."""
    return Door(table, is_list=True, takes=takes)


PAGE, SIGNED_IN = Door(), Door(needs_account=True)
PORTRAIT = ("on", "layers", "rows", "without", "opener", "goal")
FORM, FORM_OF_ACCOUNT = Door(is_posted=True), Door(is_posted=True, needs_account=True)

DOORS: dict[str, Door] = {
    "": PAGE,
    "healthz": PAGE,
    "favicon.ico": PAGE,
    "language/": FORM,
    "scheme/": FORM,
    "shelf/": FORM_OF_ACCOUNT,
    # actors
    "organisations/": rows("organisations"),
    "organisations/<str:key>/": row("organisations"),
    "people/": rows("people"),
    "people/<str:key>/": row("people"),
    "places/": rows("places"),
    "places/<str:key>/": row("places"),
    "ties/": rows("ties", "on"),
    # networks
    "networks/": rows("networks"),
    "networks/<str:key>/": row("networks", "on"),
    "agreements/": rows("agreements"),
    "agreements/<str:key>/": row("agreements"),
    "partnerships/": rows("partnerships"),
    "partnerships/<str:key>/": row("partnerships"),
    "projects/": rows("projects"),
    "projects/<str:key>/": row("projects"),
    # events
    "events/": rows("events"),
    "events/<str:key>/": row("events"),
    "calendar/": Door("events", takes=("year", "month")),
    # advocacy, plans, learning
    "recommendations/": rows("recommendations"),
    "recommendations/<str:key>/": row("recommendations"),
    "commitments/": rows("commitments"),
    "commitments/<str:key>/": row("commitments"),
    "plans/": rows("plans"),
    "plans/<str:key>/": row("plans"),
    "measures/<str:key>/": Door("plan_measures", is_row=True, answers=(302, 404)),  # to its plan, if seen
    "learning/": rows("trainings_chain"),
    # library
    "texts/": Door("chapters"),
    "texts/source/<str:key>/": row("sources"),
    "texts/<str:key>/": row("chapters"),
    "library/": Door("outputs"),
    "library/outputs/": rows("outputs"),
    "library/outputs/<str:key>/": row("outputs"),
    "library/results/": rows("results"),
    "library/results/<str:key>/": row("results"),
    "resolutions/": rows("resolutions"),
    "resolutions/<str:key>/": row("resolutions"),
    "lessons/": rows("lessons"),
    "lessons/<str:key>/": row("lessons"),
    "challenges/": rows("challenges"),
    "challenges/<str:key>/": row("challenges"),
    "checks/": rows("checks"),
    "checks/<str:key>/": row("checks"),
    "glossary/": PAGE,
    # desk: a search without words shows no rows; `test_nobody_finds.py` asks with words
    "search/": Door(takes=("q", "kind", "page")),
    # voices and insight
    "needs/": rows("needs"),
    "needs/<str:key>/": row("needs"),
    "portrait/": Door(takes=PORTRAIT),
    "networks/<str:key>/portrait/": row("networks", *PORTRAIT),
    "practice/": PAGE,
    "networks/<str:key>/practice/": row("networks", "on"),
    "networks/<str:key>/practice/lines/": Door(
        "networks", is_row=True, needs_account=True, answers=(200, 403)
    ),  # only for those who look after it
    "threads/": Door("needs", takes=("readings", "place", "network", "kind", "voice", "pillar")),
    # signing in, and one's own account: nothing of the record
    "account/2fa/": SIGNED_IN,
    "account/2fa/authenticate/": PAGE,
    "account/2fa/reauthenticate/": SIGNED_IN,
    "account/2fa/recovery-codes/": SIGNED_IN,
    "account/2fa/recovery-codes/download/": SIGNED_IN,
    "account/2fa/recovery-codes/generate/": SIGNED_IN,
    "account/2fa/totp/activate/": SIGNED_IN,
    "account/2fa/totp/deactivate/": SIGNED_IN,
    "account/2fa/webauthn/": SIGNED_IN,
    "account/2fa/webauthn/add/": SIGNED_IN,
    "account/2fa/webauthn/keys/<int:pk>/edit/": SIGNED_IN,
    "account/2fa/webauthn/keys/<int:pk>/remove/": SIGNED_IN,
    "account/2fa/webauthn/login/": PAGE,
    "account/2fa/webauthn/reauthenticate/": SIGNED_IN,
    "account/confirm-email/": PAGE,
    r"account/^confirm-email/(?P<key>[-:\w]+)/$": PAGE,
    "account/email/": SIGNED_IN,
    "account/inactive/": PAGE,
    "account/login/": PAGE,
    "account/login/code/confirm/": PAGE,
    "account/logout/": PAGE,
    "account/password/change/": SIGNED_IN,
    "account/password/reset/": PAGE,
    "account/password/reset/done/": PAGE,
    r"account/^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": PAGE,
    "account/password/reset/key/done/": PAGE,
    "account/password/set/": SIGNED_IN,
    "account/reauthenticate/": SIGNED_IN,
    "account/signup/": PAGE,
}

MADE_UP_ARGUMENTS = {
    "<int:pk>": "1",
    r"^confirm-email/(?P<key>[-:\w]+)/$": "confirm-email/made-up/",
    r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": "password/reset/key/1-made-up/",
}


def address(route: str, key: str = "") -> str:
    """The address of a door, with a key where it takes one."""
    for pattern, argument in MADE_UP_ARGUMENTS.items():
        route = route.replace(pattern, argument)
    return "/" + route.replace("<str:key>", key)
