"""Makes the networks, seats and papers that tests tell of: made-up, public unless hidden."""

from __future__ import annotations

from typing import Any

from sofra.actors.models import Organisation
from sofra.actors.tests.making import put
from sofra.networks.models import (
    Agreement,
    AgreementParty,
    Membership,
    Network,
    Office,
    Partner,
    Partnership,
    Project,
    ProjectLead,
)


def put_network(key: str = "net-river", name: str = "", **fields: Any) -> Network:
    """An active network."""
    given = {"name": name or f"Network {key}", "kind": "network", "state": "active"}
    return put(Network, key, **{**given, **fields})


def put_member(key: str, network: Network, holder: Organisation | None = None, **fields: Any) -> Membership:
    """A seat of a member."""
    return put(
        Membership, key, **{"network": network, "organisation": holder, "category": "member", **fields}
    )


def put_office(key: str, network: Network, holder: Organisation | None = None, **fields: Any) -> Office:
    """An office, the chair unless said."""
    return put(Office, key, **{"network": network, "organisation": holder, "office": "chair", **fields})


def put_agreement(key: str = "agr-dam", title: str = "", **fields: Any) -> Agreement:
    """A signed memorandum."""
    given = {"title": title or f"Agreement {key}", "kind": "memorandum_of_understanding", "state": "signed"}
    return put(Agreement, key, **{**given, **fields})


def put_party(key: str, agreement: Agreement, body: Organisation, **fields: Any) -> AgreementParty:
    """A party to an agreement."""
    return put(
        AgreementParty, key, **{"agreement": agreement, "organisation": body, "role": "party", **fields}
    )


def put_partnership(key: str, *partners: Organisation, **fields: Any) -> Partnership:
    """A partnership of some bodies."""
    row = put(Partnership, key, **{"name": f"Partnership {key}", **fields})
    for position, partner in enumerate(partners):
        Partner.objects.create(row=row, target=partner, position=position)
    return row


def put_project(key: str, *leads: Organisation, **fields: Any) -> Project:
    """A project without word of money."""
    row = put(Project, key, **{"name": f"Project {key}", "money_stated": False, **fields})
    for position, lead in enumerate(leads):
        ProjectLead.objects.create(row=row, target=lead, position=position)
    return row
