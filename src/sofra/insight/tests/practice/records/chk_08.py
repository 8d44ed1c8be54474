"""What was known before a project began."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import Output
from sofra.networks.models import Project


def attention(small: Small) -> None:
    """The only study came after the start."""
    _project(small, "2031-02")
    small.whole("outputs", "needs", "events")


def fine(small: Small) -> None:
    """The lead had made a study a year before."""
    _project(small, "2029")


def unknown(small: Small) -> None:
    """A study without a date may have come before."""
    _project(small, "")
    small.whole("outputs", "needs", "events")


def _project(small: Small, study: str) -> None:
    small.add(Project, "work", name="Work", money_stated=False, start="2030-06", lead_orgs=(OWN,))
    small.add(Output, "study", title="Study", kind="study", date=study, produced_by_orgs=(OWN,))
