"""Whether the picture of the country is up to date."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import months_before, newest, perhaps_since, surely_since
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.looking import months_between
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.library.models import Output
from sofra.shared.partial_dates import PartialDate
from sofra.shared.saying_dates import say_date

NEXT = gettext_lazy("Bring the last study up to date with those who know the ground; a short one will do.")
MISSING = ("outputs.kind", "outputs.date")


@check("chk-07", next_step=NEXT)
def context_analysis_too_old(network: NetworkRecord, limit: int) -> Seen:
    """The newest baseline study of a country. Source: text 004, chapter 1, box on context and baselines.

    It counts if the network made it, or a body of its country did.
    """
    studies = _studies(network)
    moments = [row.date for row in studies]
    cutoff, last = months_before(network.on, limit), newest(moments)
    age = _age(last, network.on)
    if last and surely_since(moments, cutoff):
        rows = [row for row in studies if surely_since([row.date], cutoff)]
        saw = told(
            _("The newest baseline study on record: %(what)s (%(when)s)."),
            what=names(rows),
            when=say_date(last),
        )
        return fine(saw, rows=rows, of=studies, value=age, unit="months")
    about: dict[str, Any] = {"rows": studies, "value": age, "unit": "months"}
    saw = _say(last, studies)
    if perhaps_since(moments, cutoff):
        return unknown(saw, missing=MISSING, **about)
    return lacking(network, missing=MISSING, whole=["outputs"], since=cutoff, saw=saw, not_told=saw, **about)


def _studies(network: NetworkRecord) -> list[Output]:
    """Baseline studies that the network or a body of its country made."""
    studies = network.book.where(Output, "kind", [Output.Kind.BASELINE_STUDY])
    made = network.begun((row for row in studies if _is_of_the_country(network, row)), lambda row: row.date)
    own = (row for row in network.outputs if row.kind == Output.Kind.BASELINE_STUDY)
    found = {row.key: row for row in (*own, *made)}
    return [found[key] for key in sorted(found)]


def _is_of_the_country(network: NetworkRecord, study: Output) -> bool:
    makers = network.book.some(Organisation, network.book.listed(study, "produced_by_orgs"))
    return network.country is not None and any(one.country_id == network.country.key for one in makers)


def _age(moment: PartialDate | None, on: date) -> int | None:
    """Whole months since then, where the day is told well enough."""
    return months_between(moment.latest, on) if moment and moment.latest and moment.latest <= on else None


def _say(last: PartialDate | None, studies: list[Output]) -> str:
    if last:
        return told(_("The newest baseline study on record is of %(when)s."), when=say_date(last))
    return _("No baseline study on record has a date.") if studies else _("No baseline study is on record.")
