"""Whether institutions have a post or a unit of their own for gender."""

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.bodies import INSTITUTIONS
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.products import is_there
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.library.models import Output
from sofra.record.models import RecordRow

NEXT = gettext_lazy("Ask one institution to name a gender focal point, and offer to work with that person.")
POSTS = frozenset({Output.Kind.POSITION, Output.Kind.STRUCTURE})
GENDER = Organisation.Kind.GENDER_MECHANISM


@check("chk-67", next_step=NEXT)
def gender_structure(network: NetworkRecord, _limit: int) -> Seen:
    """A gender post or unit in each institution. Source: text 004, chapter 1, approach 4 advocacy.

    Institutions are members of the state and of security that are no gender bodies themselves. A unit is a
    body inside them, a post or structure an output of theirs with the word gender in its title.
    """
    bodies = [one for one in network.members if one.sector in INSTITUTIONS and one.kind != GENDER]
    inside = {one.key: _structures(network, one) for one in bodies}
    if not bodies:
        saw = _("No institution of the state or of security is on record among the members.")
        return unknown(saw, missing=["memberships", "organisations.sector"])
    bare = [one for one in bodies if not inside[one.key]]
    have, rows = len(bodies) - len(bare), [row for found in inside.values() for row in found]
    sentence = _("Institutions with a gender post or unit of their own on record: %(n)d of %(all)d.")
    saw = told(sentence, n=have, all=len(bodies))
    if not bare:
        return fine(f"{saw} {names(_once(rows))}.", rows=rows, of=bodies, value=have, unit="organisations")
    return lacking(
        network,
        missing=["outputs.kind", "organisations.parent_organisation_id"],
        whole=["outputs", "organisations"],
        since=network.beginning,
        saw=saw + " " + told(_("None is on record for %(who)s."), who=names(bare)),
        not_told=saw,
        rows=rows or bare,
        of=bodies,
        value=have,
        unit="organisations",
    )


def _structures(network: NetworkRecord, body: Organisation) -> Sequence[RecordRow]:
    """The gender bodies inside an institution, and its gender posts and structures."""
    parts = network.book.by(Organisation, "parent_id")[body.key]
    units = network.begun((one for one in parts if one.kind == GENDER), lambda one: one.since)
    made = network.begun(network.book.listing(Output, "produced_by_orgs", [body.key]), lambda row: row.date)
    posts = [row for row in made if row.kind in POSTS and is_there(row) and _is_on_gender(row.title)]
    return [*units, *posts]


def _once(rows: Sequence[RecordRow]) -> list[RecordRow]:
    """Without the structures that are told as bodies too, by the words of their names."""
    units = [_name_words(row) for row in rows if isinstance(row, Organisation)]
    return [
        row
        for row in rows
        if isinstance(row, Organisation) or not any(_name_words(row) <= unit for unit in units)
    ]


def _name_words(row: RecordRow) -> set[str]:
    return set(re.findall(r"\w+", str(row).casefold())) - {"a", "in", "of", "the"}


def _is_on_gender(title: str) -> bool:
    """A group on gender-based violence is no gender unit."""
    return "gender" in title.casefold().replace("gender-based", "")
