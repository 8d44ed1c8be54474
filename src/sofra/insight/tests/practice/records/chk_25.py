"""An agenda that all can act on."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.plans.models import Plan


def attention(small: Small) -> None:
    """The agenda ran out two years ago, advocacy goes on, and all plans are on record."""
    _agenda(small, "2027/2029")
    _advocacy(small)
    small.whole("plans")


def fine(small: Small) -> None:
    """The agenda covers this year."""
    _agenda(small, "2030/2032")


def unknown(small: Small) -> None:
    """Advocacy without an agenda on record; there may be one."""
    _advocacy(small)


def _agenda(small: Small, years: str) -> None:
    small.add(Plan, "agenda", name="Lake agenda", kind="strategy", lead_org_id=OWN, period=years)


def _advocacy(small: Small) -> None:
    small.organisation("ministry", kind="ministry", sector="state", level="central")
    small.tie(OWN, "ministry", "advocates_to")
