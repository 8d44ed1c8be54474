"""Who keeps an eye on plans and promises."""

from sofra.advocacy.models import Commitment, CommitmentMaker, State
from sofra.insight.tests.practice.small_record import OWN, Small


def attention(small: Small) -> None:
    """A ministry promised, nobody monitors it, and all ties are on record."""
    _promise(small)
    small.whole("ties")


def fine(small: Small) -> None:
    """A women's organisation monitors the ministry that promised."""
    _promise(small)
    small.organisation("women")
    small.tie("women", "ministry", "monitors")


def unknown(small: Small) -> None:
    """A body of the state monitors another; whether civil society does is not told."""
    _promise(small)
    small.organisation("auditors", kind="state_body", sector="state", level="central")
    small.tie("auditors", "ministry", "monitors")


def _promise(small: Small) -> None:
    small.organisation("ministry", kind="ministry", sector="state", level="central")
    small.add(State, "promised", table="commitments", word="promised", state="promised")
    about = {"text": "A shelter", "date": "2030", "kind": "promise", "state_id": "promised"}
    small.add(Commitment, "shelter", made_to_org_id=OWN, **about)
    small.add(CommitmentMaker, commitment_id="shelter", organisation_id="ministry")
