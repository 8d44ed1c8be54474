"""Data behind demands."""

from sofra.advocacy.models import Recommendation, State
from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import Output
from sofra.record.models import Link


def attention(small: Small) -> None:
    """All outputs and links are on record, and no study stands behind the demand."""
    _demand(small)
    small.whole("outputs", "links")


def fine(small: Small) -> None:
    """The demand came out of a study."""
    _demand(small)
    small.add(
        Output, "study", title="Streets at night", kind="study", date="2030-01", produced_by_orgs=(OWN,)
    )
    ends = {"from_table": "outputs", "from_key": "study", "to_table": "recommendations", "to_key": "demand"}
    small.add(Link, kind="led_to", basis="stated", **ends)


def unknown(small: Small) -> None:
    """There may be a study that is not on record."""
    _demand(small)


def _demand(small: Small) -> None:
    small.add(State, "open", table="recommendations", word="open", state="open")
    about = {"text": "Light the streets", "date": "2030-05", "state_id": "open"}
    small.add(Recommendation, "demand", made_by_org_id=OWN, **about)
