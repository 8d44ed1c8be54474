"""Words before decisions of others."""

from sofra.advocacy.models import Recommendation, State
from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.plans.models import Plan


def attention(small: Small) -> None:
    """The government adopted its plan, and among all demands and events nothing went to it before."""
    _decision(small)
    small.whole("recommendations", "events", "participation")


def fine(small: Small) -> None:
    """A demand went to the government a month before."""
    _decision(small)
    _ask(small, "2031-03-10")


def unknown(small: Small) -> None:
    """A demand went to the government in that year; the month is not told."""
    _decision(small)
    _ask(small, "2031")


def _decision(small: Small) -> None:
    small.organisation("government", kind="government", sector="state", level="central")
    about = {"kind": "nap_1325", "country_id": "land", "adopted": "2031-04-12"}
    small.add(Plan, "plan", name="Plan of Lakeland", adopted_by_org_id="government", **about)


def _ask(small: Small, date: str) -> None:
    small.add(State, "open", table="recommendations", word="open", state="open")
    about = {"text": "Money for the plan", "state_id": "open", "made_by_org_id": OWN}
    small.add(Recommendation, date=date, addressed_to_orgs=("government",), **about)
