"""What the pages of this room show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from sofra.record.citing import cite
from sofra.record.refs import Ref, crumbs_of, labels
from sofra.shared.showing import Crumb, Fact
from sofra.voices.models import Concerned, Need, VoicedBy

if TYPE_CHECKING:
    from sofra.access.audience import Audience


def facts_of(need: Need, reader: Audience) -> list[Fact]:
    """Who voiced a need, where, when it came up, and how we sorted it."""
    voiced = _targets(VoicedBy, need)
    concerned = _targets(Concerned, need)
    refs = [Ref("organisations", key) for key in (*voiced, *concerned)]
    refs += [Ref("places", need.place_id or ""), Ref("events", need.event_id or "")]
    found = labels(refs, reader)
    facts = [
        Fact(_("Voice"), need.get_voice_display()),
        _said_by(need, crumbs_of(found, "organisations", voiced)),
        Fact(_("Where"), crumbs_of(found, "places", [need.place_id])),
        Fact(_("Came up at"), crumbs_of(found, "events", [need.event_id])),
        Fact(_("Pillar"), need.get_pillar_display(), note=_("sorted by us")),
    ]
    if about := crumbs_of(found, "organisations", concerned):
        facts.insert(2, Fact(_("About"), about))
    return facts


def _said_by(need: Need, bodies: Sequence[Crumb]) -> Fact:
    """Who spoke: the bodies, and beside them what the text says of it where that is more than a name."""
    is_more = need.voiced_by not in {body.label for body in bodies}
    return Fact(_("Said by"), bodies or need.voiced_by, note=need.voiced_by if bodies and is_more else "")


def _targets(model: type[VoicedBy | Concerned], need: Need) -> list[str]:
    return list(model.objects.filter(row=need).order_by("position").values_list("target_id", flat=True))


def where_voiced(rows: Sequence[Need], reader: Audience) -> dict[str, Any]:
    """The places of the needs on one page of the list."""
    found = labels([Ref("places", row.place_id) for row in rows if row.place_id], reader)
    for row in rows:
        row.place_label = found.get(Ref("places", row.place_id or ""))  # type: ignore[attr-defined]  # for templates
    return {}


def needs_heard(rows: Any, reader: Audience) -> list[Need]:
    """Needs of a set that this reader may see, in the order of the record, with their sources."""
    found = list(rows.visible_to(reader).in_order())
    cite(found, reader)
    return found
