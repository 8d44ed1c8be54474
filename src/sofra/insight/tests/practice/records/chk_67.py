"""Gender posts and units inside institutions."""

from sofra.actors.models import Organisation
from sofra.insight.tests.practice.small_record import Small
from sofra.library.models import Output


def attention(small: Small) -> None:
    """The police has a unit, the army has nothing, and all bodies and outputs are on record."""
    _institutions(small)
    small.whole("organisations", "outputs")


def fine(small: Small) -> None:
    """The police has a unit, the army an adviser."""
    _institutions(small)
    about = {"kind": "position", "date": "2030", "status": "filled", "produced_by_orgs": ("army",)}
    small.add(Output, "adviser", title="Gender adviser", **about)


def unknown(small: Small) -> None:
    """Whether the army has a post is not on record."""
    _institutions(small)


def _institutions(small: Small) -> None:
    small.member("police", kind="police", sector="security", level="central")
    small.member("army", kind="military", sector="security", level="central")
    about = {"kind": "gender_mechanism", "sector": "security", "is_collective": False}
    small.add(Organisation, "unit", name="Police gender unit", parent_id="police", **about)
