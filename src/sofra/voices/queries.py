"""What the pages of this room show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from sofra.record.refs import Label, Ref, labels
from sofra.shared.showing import Crumb, Fact
from sofra.voices.models import Concerned, Need, VoicedBy

if TYPE_CHECKING:
    from sofra.access.audience import Audience


def names_in(table: str) -> Any:
    """How a filter names the rows of a table: by their names, as far as this reader may see them."""

    def names(keys: Iterable[str], reader: Audience) -> Mapping[str, str]:
        found = labels([Ref(table, key) for key in keys], reader)
        return {label.ref.key: label.name for label in found.values()}

    return names


def crumbs_of(found: Mapping[Ref, Label], table: str, keys: Iterable[str | None]) -> list[Crumb]:
    """Links to rows that this reader may see; the others are left out."""
    refs = [Ref(table, key) for key in keys if key]
    return [Crumb(found[ref].name, found[ref].url) for ref in refs if ref in found]


def facts_of(need: Need, reader: Audience) -> list[Fact]:
    """Who voiced a need, where, when it came up, and how we sorted it."""
    voiced = _targets(VoicedBy, need)
    concerned = _targets(Concerned, need)
    refs = [Ref("organisations", key) for key in (*voiced, *concerned)]
    refs += [Ref("places", need.place_id or ""), Ref("events", need.event_id or "")]
    found = labels(refs, reader)
    facts = [
        Fact(_("Voice"), need.get_voice_display()),
        Fact(_("Said by"), crumbs_of(found, "organisations", voiced) or need.voiced_by),
        Fact(_("Where"), crumbs_of(found, "places", [need.place_id])),
        Fact(_("Came up at"), crumbs_of(found, "events", [need.event_id])),
        Fact(_("Pillar"), need.get_pillar_display(), note=_("sorted by us")),
    ]
    if about := crumbs_of(found, "organisations", concerned):
        facts.insert(2, Fact(_("About"), about))
    return facts


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
    from sofra.record.citing import cite  # noqa: PLC0415 -- used by panels only

    found = list(rows.visible_to(reader).in_order())
    cite(found, reader)
    return found
