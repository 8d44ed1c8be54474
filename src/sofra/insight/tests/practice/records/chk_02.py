"""Old partners and new ones."""

from sofra.insight.tests.practice.small_record import OWN, Small


def attention(small: Small) -> None:
    """All support goes to partners of four years and more."""
    _supported(small, "2026", "2027")
    small.whole("ties", since="2020")


def fine(small: Small) -> None:
    """Half of it goes to a partner of this year."""
    _supported(small, "2031-02", "2029")
    small.whole("ties", since="2020")


def unknown(small: Small) -> None:
    """Earlier ties may lack on record."""
    _supported(small, "2031-02", "2029")


def _supported(small: Small, first: str, second: str) -> None:
    """Two partners with support of this year, each tied since a year of its own."""
    for key, since in (("one", first), ("other", second)):
        small.organisation(key)
        small.tie(OWN, key, "funds", since="2031-03")
        small.tie(key, OWN, "partners", since=since)
