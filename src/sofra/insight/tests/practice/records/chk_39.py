"""Local groups and local offices."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """The group of the town has no tie with its office."""
    _town(small)
    small.whole("memberships", "ties")


def fine(small: Small) -> None:
    """It has one."""
    _town(small)
    small.tie("group", "office", "coordinates_with")


def unknown(small: Small) -> None:
    """It has one with an office whose town is not told."""
    _town(small)
    small.organisation("some-office", kind="gender_mechanism", sector="state", level="local")
    small.tie("group", "some-office", "coordinates_with")
    small.whole("memberships", "ties")


def _town(small: Small) -> None:
    small.member("group", place_id="town")
    small.organisation("office", kind="gender_mechanism", sector="state", level="local", place_id="town")
