"""Who may read what is worked out of people at risk, and who may draw the lines of a network's mirror."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from sofra.access.audience import Audience
from sofra.access.models import Grant
from sofra.access.verdicts import YES, Verdict, no
from sofra.networks.models import Network


def circle_of(network: Network) -> str:
    """The key of the circle of those who hold a seat in a network."""
    return f"network:{network.key}"


def may_read_names(reader: Audience, network: Network | None) -> Verdict:
    """Named brokers, weak points, closed circles and communities are for those who hold a seat.

    Without a network, for all networks together, any seat will do.
    """
    if reader.is_stranger:
        return no(_("This is for those who hold a seat."))
    seats = {key for key in reader.circles if key.startswith("network:")}
    if network is None:
        return YES if seats else no(_("This is for those who hold a seat."))
    return YES if circle_of(network) in seats else no(_("This is for those who hold a seat in this network."))


def may_set_threshold(reader: Audience, network: Network) -> Verdict:
    """Only those who look after a network's circle draw its lines."""
    if reader.person is None:
        return no(_("Sign in to change where this network draws its lines."))
    held = Grant.objects.filter(
        person=reader.person, circle_id=circle_of(network), right=Grant.Right.STEWARD
    ).active_on(timezone.localdate())
    if circle_of(network) in reader.circles and held.exists():
        return YES
    return no(_("The coordinator of this network changes where it draws its lines."))
