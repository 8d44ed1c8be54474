"""Rules on record."""

from sofra.insight.tests.practice.small_record import NETWORK, Small
from sofra.networks.models import Agreement


def attention(small: Small) -> None:
    """All agreements are on record, and none is there."""
    small.whole("agreements")


def fine(small: Small) -> None:
    """The network agreed on rules."""
    about = {"title": "Rules", "kind": "internal_rules", "state": "agreed", "date": "2030"}
    small.add(Agreement, "rules", network_id=NETWORK, **about)


def unknown(small: Small) -> None:
    """Rules that are only being drafted are none yet; the record of agreements may lack some."""
    about = {"title": "Rules", "kind": "internal_rules", "state": "drafting", "date": "2030"}
    small.add(Agreement, "rules", network_id=NETWORK, **about)
