"""Who had the idea and who leads."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.networks.models import Project


def attention(small: Small) -> None:
    """The idea of an event came from an alliance abroad."""
    small.organisation("alliance", sector="international", level="international")
    small.event("forum")
    small.took_part("forum", "alliance", "initiator")


def fine(small: Small) -> None:
    """A women's organisation of the town leads the project."""
    small.organisation("women", country_id="land")
    _project(small, "women")


def unknown(small: Small) -> None:
    """Nobody is told as the lead."""
    _project(small)


def _project(small: Small, *leads: str) -> None:
    about = {"name": "Safe streets", "money_stated": False, "start": "2030"}
    small.add(Project, "project", lead_orgs=leads, partner_orgs=(OWN,), **about)
