"""What checks ask of a body: whether it is at home here, and whether it decides."""

from __future__ import annotations

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.network_record.record_at import LOCAL
from sofra.shared.partial_dates import Answer

FROM_OUTSIDE = frozenset({Organisation.Sector.INTERNATIONAL, Organisation.Sector.DONOR})
DECIDING = frozenset(
    {
        Organisation.Kind.GOVERNMENT,
        Organisation.Kind.MINISTRY,
        Organisation.Kind.MUNICIPALITY,
        Organisation.Kind.PARLIAMENT,
        Organisation.Kind.POLITICAL_OFFICE,
    }
)
INSTITUTIONS = frozenset({Organisation.Sector.STATE, Organisation.Sector.SECURITY})


def is_local(network: NetworkRecord, body: Organisation) -> Answer:
    """Whether a body is the network's own, or local, sub-national or central in the network's country.

    Bodies of the sectors international and donor are not, whatever their level. A body that works in a
    whole region, or whose level or country is not stated, leaves it open.
    """
    if body.key in network.own_keys:
        return Answer.YES
    if body.sector in FROM_OUTSIDE or body.level == Organisation.Level.INTERNATIONAL:
        return Answer.NO
    home, here = network.book.country_of(body.country_id), network.country
    if home and here and home.key != here.key:
        return Answer.NO
    return Answer.YES if body.level in LOCAL and (home or not here) else Answer.MAYBE


def decides(body: Organisation) -> Answer:
    """Whether a body is among those who decide: by its kind, or by its reach (macro); no civil society is."""
    if body.sector in (Organisation.Sector.CIVIL_SOCIETY, Organisation.Sector.MEDIA):
        return Answer.NO
    if body.kind in DECIDING or body.reach == Organisation.Reach.MACRO:
        return Answer.YES
    return Answer.NO if body.reach else Answer.MAYBE
