"""Whose eyes a command looks through: a stranger's, unless an account is named."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from sofra.access.audience import STRANGER, Audience, audience_of
from sofra.access.models import User
from sofra.config.cli import WRONG_USE


def add_reader_argument(parser: ArgumentParser) -> None:
    """Let the one who calls name an account."""
    parser.add_argument(
        "--as", dest="account", metavar="USERNAME", help="what this account may see; else what is public"
    )


def reader_of(args: Namespace) -> Audience:
    """The audience that was asked for; ends the command if there is no such account."""
    if not args.account:
        return STRANGER
    person = User.objects.filter(username=args.account, is_active=True).first()
    if not person:
        sys.stderr.write(f"sofra: there is no account “{args.account}”.\n")
        raise SystemExit(WRONG_USE)
    return audience_of(person)
