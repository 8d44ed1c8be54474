"""Agreements with those who stand in them, and those who do the work without having signed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.access.audience import Audience
from sofra.networks.models import Agreement, AgreementParty
from sofra.record.citing import cite
from sofra.record.refs import Label, Ref, crumbs_of, labels
from sofra.shared.showing import Crumb, Fact, SourceLine

SIGNED = (Agreement.State.SIGNED, Agreement.State.ENDED)
DERIVED = "derived"  # how the record's notes mark what was worked out
STATUS = {
    Agreement.State.DRAFTING: "open",
    Agreement.State.AGREED: "fine",
    Agreement.State.SIGNED: "fine",
    Agreement.State.ENDED: "over",
}


@dataclass(frozen=True, slots=True)
class Party:
    """One line of an agreement: who, in which role, where it is told."""

    key: str
    who: Crumb
    role: str
    is_party: bool
    citations: Sequence[SourceLine] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """An agreement as a page shows it."""

    row: Agreement
    lines: tuple[Party, ...]
    network: Crumb | None
    project: Crumb | None
    citations: Sequence[SourceLine] = ()

    @property
    def parties(self) -> list[Crumb]:
        """Those who stand in it."""
        return [line.who for line in self.lines if line.is_party]

    @property
    def left_out(self) -> list[Crumb]:
        """Those who do the work and are no party."""
        return [line.who for line in self.lines if not line.is_party]

    @property
    def status(self) -> str:
        """The shape of its state."""
        return STATUS.get(Agreement.State(self.row.state), "unknown")

    @property
    def has_signatures(self) -> bool:
        """Whether it was signed, so that who is no party did not sign."""
        return self.row.state in SIGNED

    @property
    def dated(self) -> str:
        """What its date is the date of: a draft was only begun."""
        return {
            Agreement.State.DRAFTING: _("Begun"),
            Agreement.State.SIGNED: _("Signed"),
        }.get(Agreement.State(self.row.state), _("Agreed"))

    @property
    def derived_end(self) -> str:
        """What its note says of an end that no text prints."""
        clauses = self.row.note.split(";") if self.row.end else []
        return "; ".join(clause.strip() for clause in clauses if DERIVED in clause)

    @property
    def finding(self) -> str:
        """Who stands in it and who does not, in one sentence."""
        names = ", ".join(one.label for one in self.left_out)
        if not self.left_out:
            return _parties(len(self.parties))
        if self.has_signatures:
            return _(
                "%(n)s partners, %(signed)s: %(who)s does the work and was not made a party (did not sign)"
            ) % {
                "n": len(self.lines),
                "signed": _signatures(len(self.parties)),
                "who": names,
            }
        return _("%(parties)s; %(who)s does the work and is no party") % {
            "parties": _parties(len(self.parties)),
            "who": names,
        }


def papers(rows: Iterable[Agreement], reader: Audience) -> list[Paper]:
    """Agreements with their parties, in the order given. A constant number of queries."""
    rows = list(rows)
    stand = list(
        AgreementParty.objects.visible_to(reader).filter(agreement__in=[row.key for row in rows]).in_order()
    )
    cite([*rows, *stand], reader)
    found = labels([*_refs(rows), *(Ref("organisations", one.organisation_id) for one in stand)], reader)
    by_agreement: dict[str, list[AgreementParty]] = defaultdict(list)
    for one in stand:
        by_agreement[one.agreement_id].append(one)
    return [_paper(row, by_agreement[row.key], found) for row in rows]


def facts_of(paper: Paper) -> list[Fact]:
    """What the head of an agreement's page says."""
    row = paper.row
    return [
        Fact(_("Kind"), row.get_kind_display()),
        Fact(paper.dated, row.date),
        *([Fact(_("Until"), row.end, note=paper.derived_end)] if row.end else []),
        Fact(_("State"), row.get_state_display(), note=row.state_note),
        *([Fact(_("Network"), paper.network)] if paper.network else []),
        *([Fact(_("Project"), paper.project)] if paper.project else []),
    ]


def _refs(rows: Iterable[Agreement]) -> list[Ref]:
    networks = [Ref("networks", row.network_id) for row in rows if row.network_id]
    return networks + [Ref("projects", row.project_id) for row in rows if row.project_id]


def _paper(row: Agreement, stand: Sequence[AgreementParty], found: dict[Ref, Label]) -> Paper:
    lines = [
        Party(one.key, who, one.get_role_display(), one.role == AgreementParty.Role.PARTY, one.citations)  # type: ignore[attr-defined]
        for one in stand
        for who in crumbs_of(found, "organisations", [one.organisation_id])
    ]
    lines.sort(key=lambda line: not line.is_party)
    return Paper(
        row,
        tuple(lines),
        next(iter(crumbs_of(found, "networks", [row.network_id])), None),
        next(iter(crumbs_of(found, "projects", [row.project_id])), None),
        row.citations,  # type: ignore[attr-defined]  # given by cite()
    )


def _signatures(n: int) -> str:
    return ngettext("%(n)s signature", "%(n)s signatures", n) % {"n": n}


def _parties(n: int) -> str:
    return ngettext("%(n)s party", "%(n)s parties", n) % {"n": n} if n else _("No party is named")
