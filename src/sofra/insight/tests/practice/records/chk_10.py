"""Who does the work and who signs."""

from sofra.insight.tests.practice.small_record import NETWORK, Small
from sofra.networks.models import Agreement, AgreementParty, Project


def attention(small: Small) -> None:
    """The project's lead is no party."""
    _paper(small, "doer")


def fine(small: Small) -> None:
    """The project's lead signed."""
    _paper(small, "signer")


def unknown(small: Small) -> None:
    """Who does the work is not told."""
    _paper(small)


def _paper(small: Small, *leads: str) -> None:
    small.organisation("doer")
    small.organisation("signer")
    small.add(Project, "work", name="Work", money_stated=False, lead_orgs=leads)
    about = {"title": "Memorandum", "kind": "memorandum_of_understanding", "state": "signed", "date": "2030"}
    small.add(Agreement, "paper", network_id=NETWORK, project_id="work", **about)
    small.add(AgreementParty, agreement_id="paper", organisation_id="signer", role="party")
