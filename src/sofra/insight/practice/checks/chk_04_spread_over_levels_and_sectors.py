"""Whether all levels and sectors are present."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import CIRCLE, around_the_table, circle_is_whole, open_seats
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told

Sector = Organisation.Sector
NEXT = gettext_lazy("Look for one partner in the sector that is missing, and begin with one joint task.")
AT_HOME = (Sector.CIVIL_SOCIETY, Sector.STATE, Sector.SECURITY, Sector.MEDIA)
MISSING = ("organisations.level", "organisations.sector", "ties", *CIRCLE)


@check("chk-04", next_step=NEXT)
def spread_over_levels_and_sectors(network: NetworkRecord, _limit: int) -> Seen:
    """No sector is empty at national level. Source: text 004, chapter 1, spread of different actors.

    Sectors of a country are civil society, state, security and media; donors and international bodies come
    from elsewhere. Looked at are the members and all who have a tie with the network itself.
    """
    around = around_the_table(network, kinds=None)
    there = [one for one in around if one.level == Organisation.Level.CENTRAL and not one.is_collective]
    empty = [sector for sector in AT_HOME if sector not in {one.sector for one in there}]
    rows = [one for one in there if one.sector in AT_HOME]
    if not empty:
        saw = told(_("At national level there are: %(what)s."), what=_words(AT_HOME))
        return fine(saw, rows=rows, of=around, value=0)
    sentence = _("At national level nobody is on record from: %(what)s.")
    saw = told(sentence, what=_words(empty))
    is_open = open_seats(network) or all(_may_be_there(around, sector) for sector in empty)
    if around and circle_is_whole(network) and not is_open:
        return attention(saw, rows=rows, of=around)
    return unknown(saw, missing=MISSING, rows=rows, of=around)


def _may_be_there(around: Sequence[Organisation], sector: str) -> bool:
    """Somebody of that sector has no level on record, or stands for several bodies."""
    mine = [one for one in around if one.sector == sector]
    return any(not one.level or (one.is_collective and one.level == "central") for one in mine)


def _words(sectors: Sequence[Organisation.Sector]) -> str:
    return ", ".join(str(sector.label).lower() for sector in sectors)
