"""Members that left."""

from sofra.insight.tests.practice.small_record import Small
from sofra.networks.models import Membership


def attention(small: Small) -> None:
    """One withdrew."""
    small.organisation("gone")
    small.add(Membership, organisation_id="gone", until="../2030-05", why_ended="withdrew; reason not stated")


def fine(small: Small) -> None:
    """All are on record, and one whose term was over did not leave of its own will."""
    small.member("here")
    small.organisation("done")
    small.add(Membership, organisation_id="done", until="2030-05", why_ended="goal reached")
    small.whole("memberships")


def unknown(small: Small) -> None:
    """It may have left only after the day that is looked at."""
    small.organisation("going")
    small.add(Membership, organisation_id="going", until="2031-06/2031-09", why_ended="withdrew")
