"""Opened doors and the ties after them."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """Two years ago, all ties are on record, and none followed."""
    _door(small, since="2029-05")
    small.whole("ties")


def fine(small: Small) -> None:
    """Half a year later the group turned to the ministry itself."""
    _door(small, since="2029-05")
    small.tie("group", "ministry", "advocates_to", since="2029-11")


def unknown(small: Small) -> None:
    """There is a tie, but since when is not stated."""
    _door(small, since="2029-05")
    small.tie("group", "ministry", "advocates_to", since="")
    small.whole("ties")


def _door(small: Small, since: str) -> None:
    small.member("group")
    small.organisation("opener")
    small.organisation("ministry", sector="state", level="central")
    small.tie("opener", "group", "opens_door", door_to_org_id="ministry", since=since)
