"""What came of promises."""

from sofra.advocacy.models import Commitment, State
from sofra.insight.tests.practice.small_record import OWN, Small


def attention(small: Small) -> None:
    """The source says that the promise was not kept."""
    _promise(small, "not_realised")


def fine(small: Small) -> None:
    """It was kept; an own intention is no promise."""
    _promise(small, "carried_out")
    _promise(small, "planned", kind="intention")


def unknown(small: Small) -> None:
    """Promised long ago, and what came of it is not told."""
    _promise(small, "promised")


def _promise(small: Small, state: str, kind: str = "promise") -> None:
    small.add(State, state, table="commitments", word=state, state=state)
    about = {"text": f"A seat for the group ({state})", "date": "2029-05", "kind": kind}
    small.add(Commitment, made_to_org_id=OWN, state_id=state, **about)
