"""Who keeps the network going."""

from sofra.insight.tests.practice.small_record import Small
from sofra.networks.models import Office


def attention(small: Small) -> None:
    """There is a chair and, all offices being on record, nobody else."""
    _office(small, "chair")
    small.whole("offices")


def fine(small: Small) -> None:
    """There is a secretariat."""
    _office(small, "secretariat")


def unknown(small: Small) -> None:
    """There is a chair; others may not be on record."""
    _office(small, "chair")


def _office(small: Small, office: str) -> None:
    small.organisation("holder")
    small.add(Office, organisation_id="holder", office=office)
