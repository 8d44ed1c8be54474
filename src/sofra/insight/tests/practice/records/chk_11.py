"""Next steps of meetings."""

from sofra.advocacy.models import Recommendation
from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import Output


def attention(small: Small) -> None:
    """Nothing came of the second meeting."""
    _meetings(small)
    small.whole("recommendations", "commitments", "outputs")


def fine(small: Small) -> None:
    """A request to somebody came of the one, a paper of the other."""
    _meetings(small)
    about = {"resulting_from_table": "events", "resulting_from_key": "second", "date": "2031-04-20"}
    small.add(Output, "paper", title="Paper", kind="paper", produced_by_orgs=(OWN,), **about)


def unknown(small: Small) -> None:
    """Nothing is on record of the second meeting."""
    _meetings(small)


def _meetings(small: Small) -> None:
    small.event("first", start="2031-02-10")
    small.event("second", start="2031-04-10")
    small.organisation("ministry", sector="state", level="central")
    about = {"event_id": "first", "made_by_org_id": OWN, "addressed_to_orgs": ("ministry",)}
    small.add(Recommendation, "ask", text="Do this", date="2031-02-10", state_id="open", **about)
