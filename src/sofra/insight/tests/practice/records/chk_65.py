"""Work and the needs that it answers."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.networks.models import Project
from sofra.record.models import Link
from sofra.voices.models import Need


def attention(small: Small) -> None:
    """No need is linked to the project."""
    _project(small)
    small.whole("needs", "links")


def fine(small: Small) -> None:
    """A need that women voiced is met by its training."""
    _project(small)
    ends = {"from_table": "needs", "from_key": "need", "to_table": "events", "to_key": "training"}
    small.add(Link, "link", kind="met_by", basis="stated", **ends)


def unknown(small: Small) -> None:
    """None is on record."""
    _project(small)


def _project(small: Small) -> None:
    small.add(Project, "work", name="Work", money_stated=False, lead_orgs=(OWN,))
    small.event("training", project_id="work")
    about = {"voice": "women", "kind": "other", "pillar": "protection"}
    small.add(Need, "need", need="Street lights", **about)
