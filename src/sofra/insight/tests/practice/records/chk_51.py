"""How long bridges and institutions are worked at."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import Output
from sofra.networks.models import Project


def attention(small: Small) -> None:
    """A new office was built up in ten months."""
    _project(small, "2030-12")


def fine(small: Small) -> None:
    """In three years."""
    _project(small, "2033-02")


def unknown(small: Small) -> None:
    """Its end is not told."""
    _project(small, "")


def _project(small: Small, end: str) -> None:
    about = {"name": "Work", "money_stated": False, "start": "2030-02", "end": end}
    small.add(Project, "work", lead_orgs=(OWN,), **about)
    came = {"resulting_from_table": "projects", "resulting_from_key": "work"}
    small.add(Output, "office", title="Office", kind="structure", date="2030-11", **came)
