"""Whether there is a law to carry out."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Place
from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.products import is_there
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.library.models import Output
from sofra.networks.models import Project
from sofra.plans.models import Plan

NEXT = gettext_lazy("Ask first for the law, or for its passing; then the project has something to carry out.")


@check("chk-57", next_step=NEXT)
def legal_basis(network: NetworkRecord, _limit: int) -> Seen:
    """An equality law in the country of each project. Source: text 004, case study 6, lessons.

    An equality law results from a plan on gender equality, or has the word equality in its title. A law is
    often older than the network, so only outputs declared complete from the start show that there is none.
    """
    where = {row.key: _country(network, row) for row in network.projects}
    placed = [row for row in network.projects if where[row.key]]
    if not placed:
        saw = _("No project of the network is on record whose country is stated.")
        return unknown(saw, missing=["projects.country_id"], of=network.projects)
    laws = {key: _laws(network, place) for key, place in where.items() if place}
    bare = [row for row in placed if not laws[row.key]]
    lands = {place.key: place for key, place in where.items() if place and not laws[key]}
    if not bare:
        found = {law.key: law for one in laws.values() for law in one}
        saw = told(_("There is a law to build on: %(what)s."), what=names(found.values()))
        return fine(saw, rows=[*found.values(), *placed], of=network.projects)
    sentence = _("No equality law is on record for %(where)s, where this is carried out: %(what)s.")
    saw = told(sentence, what=names(bare), where=names(lands.values()))
    return lacking(
        network,
        missing=["outputs.kind", "outputs.resulting_from_id"],
        whole=["outputs"],
        since=date.min,
        saw=saw,
        not_told=saw + " " + _("There may be one all the same."),
        rows=bare,
        of=network.projects,
    )


def _country(network: NetworkRecord, project: Project) -> Place | None:
    return network.book.country_of(project.country_id) or network.country


def _laws(network: NetworkRecord, country: Place) -> list[Output]:
    """The equality laws of a country that are there, as far as the record tells by that day."""
    kinds = network.book.where(Output, "kind", [Output.Kind.LAW])
    laws = network.begun(kinds, lambda row: row.date)
    return [row for row in laws if _is_on_equality(network, row) and country.key in _of(network, row)]


def _is_on_equality(network: NetworkRecord, law: Output) -> bool:
    plan = network.book.get(Plan, law.resulting_from_key) if law.resulting_from_table == "plans" else None
    by_plan = plan is not None and plan.kind == Plan.Kind.GENDER_EQUALITY_PLAN
    return is_there(law) and (by_plan or "equality" in law.title.casefold())


def _of(network: NetworkRecord, law: Output) -> set[str]:
    """The countries that a law belongs to: of those who made it, or of what it came out of."""
    book = network.book
    makers = book.some(Organisation, book.listed(law, "produced_by_orgs"))
    origin = book.named(law.resulting_from_table, law.resulting_from_key)
    keys = [one.country_id for one in makers]
    if isinstance(origin, Event):
        keys.append(origin.place_id)
    elif isinstance(origin, Plan | Project):
        keys.append(origin.country_id)
    return {place.key for key in keys if (place := book.country_of(key))}
