"""The rows that tell of one network, at the end of one day.

Rows that began later are left out. A row without a start counts as maybe: it is kept, and `is_maybe` says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from sofra.actors.models import Organisation, Person, Place, Tie
from sofra.advocacy.models import Commitment, CommitmentMaker, Recommendation
from sofra.events.models import Event, Participation
from sofra.insight.network_record.book import TABLES, Book
from sofra.insight.network_record.declared import covering
from sofra.insight.network_record.holders import Holder, Seats
from sofra.insight.network_record.moments import day_of, day_of_plan, once
from sofra.library.models import Declaration, Output, Result, Statement
from sofra.networks.models import (
    Agreement,
    AgreementParty,
    Membership,
    Network,
    Office,
    Partnership,
    Project,
)
from sofra.plans.models import Plan, PlanMeasure
from sofra.record.models import RecordRow
from sofra.shared.partial_dates import NOT_STATED, Answer, PartialDate, Span
from sofra.voices.models import Need

Row = TypeVar("Row", bound=RecordRow)

ORGANISING = frozenset({Participation.Role.ORGANISER, Participation.Role.CO_ORGANISER})
LOCAL = frozenset({Organisation.Level.LOCAL, Organisation.Level.SUB_NATIONAL, Organisation.Level.CENTRAL})


@dataclass(frozen=True)
class NetworkRecord:
    """What is on record of one network at the end of one day, for one reader's book.

    `declared` gathers the declarations that answers of `is_whole` rest on.
    """

    book: Book
    network: Network
    on: date
    _maybe: set[tuple[str, str]] = field(default_factory=set, compare=False, repr=False)
    declared: list[Declaration] = field(default_factory=list, compare=False, repr=False)

    # --- when ---------------------------------------------------------------------------------------------

    def is_maybe(self, row: RecordRow) -> bool:
        """Whether its dates leave open that it lies in this record; of a member, those of its seats."""
        if isinstance(row, Organisation) and (seats := self._seats_of.get(row.key)):
            return all(map(self.is_maybe, seats))
        return (TABLES[type(row)], row.key) in self._maybe

    def begun(self, rows: Iterable[Row], start: Callable[[Row], PartialDate]) -> list[Row]:
        """Those that had come to pass by this day, surely or perhaps."""
        return self._sifted((row, start(row).is_by(self.on)) for row in rows)

    def going_on(self, rows: Iterable[Row], span: Callable[[Row], Span]) -> list[Row]:
        """Those that went on that day, surely or perhaps."""
        return self._sifted((row, span(row).covers(self.on)) for row in rows)

    def _sifted(self, answers: Iterable[tuple[Row, Answer]]) -> list[Row]:
        kept = []
        for row, answer in answers:
            if answer == Answer.MAYBE:
                self._maybe.add((TABLES[type(row)], row.key))
            if answer != Answer.NO:
                kept.append(row)
        return kept

    # --- who ----------------------------------------------------------------------------------------------

    @cached_property
    def networks(self) -> tuple[Network, ...]:
        """The network itself and every network inside it."""
        found, ahead = [self.network], [self.network.key]
        while ahead:
            inner = [one for one in self.book.by(Network, "parent_id")[ahead.pop()] if one not in found]
            inner = self.begun(inner, lambda one: one.established)
            found += inner
            ahead += [one.key for one in inner]
        return tuple(found)

    @cached_property
    def network_keys(self) -> frozenset[str]:
        """The keys of the network and of every network inside it."""
        return frozenset(one.key for one in self.networks)

    @cached_property
    def own_keys(self) -> frozenset[str]:
        """The keys of the network's own organisation and those of its sub-networks."""
        keys = (one.organisation_id for one in self.networks)
        return frozenset(one.key for one in self.book.some(Organisation, keys))

    @cached_property
    def memberships(self) -> list[Membership]:
        """The seats held that day in the network itself."""
        rows = self.book.by(Membership, "network_id")[self.network.key]
        return self.going_on(filter(self._has_holder, rows), lambda row: row.span)

    @cached_property
    def offices(self) -> list[Office]:
        """The offices held that day in the network itself."""
        rows = self.book.by(Office, "network_id")[self.network.key]
        return self.going_on(filter(self._has_holder, rows), lambda row: row.span)

    @cached_property
    def left(self) -> list[Membership]:
        """The seats that surely or perhaps had ended by that day."""
        rows = self.book.by(Membership, "network_id")[self.network.key]
        ended = (row for row in rows if row.until and row.until.is_by(self.on) != Answer.NO)
        return list(filter(self._has_holder, ended))

    def _has_holder(self, seat: Membership | Office) -> bool:
        """A seat whose holder this reader may not see shows nothing."""
        holders = ((Organisation, seat.organisation_id), (Person, seat.person_id))
        return all(not key or self.book.get(model, key) is not None for model, key in holders)

    @cached_property
    def bodies(self) -> tuple[Holder, ...]:
        """Each active body once: organisations and named persons. A collective row is never one body."""
        held: dict[str, list[Membership | Office]] = {}
        seats: list[Membership | Office] = [*self.memberships, *self.offices]
        for seat in seats:
            if key := seat.organisation_id or seat.person_id:
                held.setdefault(key, []).append(seat)
        holders = [
            Holder(key, tuple(seats), self.book.get(Organisation, key)) for key, seats in sorted(held.items())
        ]
        return tuple(one for one in holders if not (one.organisation and one.organisation.is_collective))

    @cached_property
    def _seats_of(self) -> Mapping[str, Sequence[Membership | Office]]:
        return {body.key: body.seats for body in self.bodies}

    @cached_property
    def members(self) -> list[Organisation]:
        """The active bodies that are organisations."""
        return [body.organisation for body in self.bodies if body.organisation]

    @cached_property
    def member_keys(self) -> frozenset[str]:
        """Keys of the active organisations."""
        return frozenset(one.key for one in self.members)

    @cached_property
    def around(self) -> frozenset[str]:
        """Keys of the network's own organisations and of its members."""
        return self.own_keys | self.member_keys

    @property
    def seats(self) -> Seats:
        """How many seats, as stated and as counted."""
        return Seats(self.network.seats, len(self.bodies))

    @cached_property
    def local_civil_society(self) -> list[Organisation]:
        """Members of civil society that are local, sub-national or central."""
        return [
            one
            for one in self.members
            if one.sector == Organisation.Sector.CIVIL_SOCIETY and one.level in LOCAL
        ]

    @cached_property
    def country(self) -> Place | None:
        """The country or territory of the network, where it has one."""
        return self.book.country_of(self.network.country_id)

    # --- what ---------------------------------------------------------------------------------------------

    @cached_property
    def agreements(self) -> list[Agreement]:
        """Agreements of the network or to which it is a party itself, made by that day."""
        parties = self.book.where(AgreementParty, "organisation_id", self.own_keys)
        rows = [
            *self.book.where(Agreement, "network_id", self.network_keys),
            *self.book.some(Agreement, (party.agreement_id for party in parties)),
        ]
        return self.begun(once(rows), lambda row: row.date)

    def parties(self, agreement: Agreement, role: str = AgreementParty.Role.PARTY) -> list[Organisation]:
        """Who stands in an agreement in that role."""
        rows = self.book.by(AgreementParty, "agreement_id")[agreement.key]
        return self.book.some(Organisation, (row.organisation_id for row in rows if row.role == role))

    @cached_property
    def projects(self) -> list[Project]:
        """Projects of its agreements, and those that it leads or is a partner in, begun by that day."""
        rows = [
            *self.book.some(Project, (row.project_id for row in self.agreements)),
            *self.book.listing(Project, "lead_orgs", self.own_keys),
            *self.book.listing(Project, "partner_orgs", self.own_keys),
        ]
        return self.begun(once(rows), lambda row: row.start)

    @cached_property
    def partnerships(self) -> list[Partnership]:
        """Partnerships of the network, of its projects, or in which it stands itself."""
        rows = [
            *self.book.where(Partnership, "network_id", self.network_keys),
            *self.book.where(Partnership, "project_id", (row.key for row in self.projects)),
            *self.book.listing(Partnership, "partner_ids", self.own_keys),
        ]
        return self.begun(once(rows), lambda row: row.start)

    @cached_property
    def events(self) -> list[Event]:
        """Events that the network or its projects held, or that it organised itself, by that day."""
        taken = self.book.where(Participation, "organisation_id", self.own_keys)
        rows = [
            *self.book.where(Event, "network_id", self.network_keys),
            *self.book.where(Event, "project_id", (row.key for row in self.projects)),
            *self.book.some(Event, (one.event_id for one in taken if one.role in ORGANISING)),
        ]
        held = [row for row in once(rows) if row.status in (Event.Status.HELD, Event.Status.UNDER_WAY)]
        return self.begun(held, day_of)

    @cached_property
    def event_keys(self) -> frozenset[str]:
        """The keys of its events."""
        return frozenset(row.key for row in self.events)

    def took_part(self, event: Event, *roles: str) -> list[Organisation]:
        """Who took part in an event, in one of those roles or in any."""
        rows = self.book.by(Participation, "event_id")[event.key]
        keys = (row.organisation_id for row in rows if not roles or row.role in roles)
        return self.book.some(Organisation, keys)

    @cached_property
    def needs(self) -> list[Need]:
        """Needs that it voiced itself or that came up at its events."""
        rows = [
            *self.book.listing(Need, "voiced_by_orgs", self.own_keys),
            *self.book.where(Need, "event_id", self.event_keys),
        ]
        return self.begun(once(rows), self._day_of_need)

    def _day_of_need(self, need: Need) -> PartialDate:
        event = self.book.get(Event, need.event_id)
        return day_of(event) if event else NOT_STATED

    @cached_property
    def recommendations(self) -> list[Recommendation]:
        """Recommendations that it made itself or that were made at its events."""
        rows = [
            *self.book.where(Recommendation, "made_by_org_id", self.own_keys),
            *self.book.where(Recommendation, "event_id", self.event_keys),
        ]
        return self.begun(once(rows), lambda row: row.date)

    @cached_property
    def commitments(self) -> list[Commitment]:
        """Commitments made by the network itself, or made to it."""
        made = self.book.where(CommitmentMaker, "organisation_id", self.own_keys)
        rows = [
            *self.book.some(Commitment, (one.commitment_id for one in made)),
            *self.book.where(Commitment, "made_to_org_id", self.own_keys),
        ]
        return self.begun(once(rows), lambda row: row.date)

    @cached_property
    def plans(self) -> list[Plan]:
        """Plans that it leads or adopted itself."""
        rows = [
            *self.book.where(Plan, "lead_org_id", self.own_keys),
            *self.book.where(Plan, "adopted_by_org_id", self.own_keys),
        ]
        return self.begun(once(rows), day_of_plan)

    def measures(self, plan: Plan) -> Sequence[PlanMeasure]:
        """The measures of a plan."""
        return self.book.by(PlanMeasure, "plan_id")[plan.key]

    @cached_property
    def outputs(self) -> list[Output]:
        """Outputs that it produced itself, or that its events, projects, agreements or plans led to."""
        origins = {
            (TABLES[type(row)], row.key)
            for row in (*self.networks, *self.events, *self.projects, *self.agreements, *self.plans)
        }
        by_origin = self.book.where(Output, "resulting_from_key", (key for _table, key in origins))
        rows = [
            *self.book.listing(Output, "produced_by_orgs", self.own_keys),
            *(row for row in by_origin if (row.resulting_from_table, row.resulting_from_key) in origins),
        ]
        return self.begun(once(rows), lambda row: row.date)

    @cached_property
    def results(self) -> list[Result]:
        """Results told of the network itself."""
        return self.begun(self.book.where(Result, "subject_org_id", self.own_keys), lambda row: row.date)

    @cached_property
    def ties(self) -> list[Tie]:
        """Ties that went on that day with an end in the network itself or in a member.

        The far end may be anybody, but both ends are in the book.
        """
        rows = [
            *self.book.where(Tie, "from_org_id", self.around),
            *self.book.where(Tie, "to_org_id", self.around),
        ]
        return self.going_on(filter(self._has_ends, once(rows)), lambda row: row.span)

    @cached_property
    def ties_ever(self) -> list[Tie]:
        """The same ties, and those that had ended by then."""
        rows = [
            *self.book.where(Tie, "from_org_id", self.around),
            *self.book.where(Tie, "to_org_id", self.around),
        ]
        return self.begun(filter(self._has_ends, once(rows)), lambda row: row.since)

    def _has_ends(self, tie: Tie) -> bool:
        """Both ends are rows that this reader may see."""
        return bool(
            self.book.get(Organisation, tie.from_org_id) and self.book.get(Organisation, tie.to_org_id)
        )

    # --- what is said of the record itself ------------------------------------------------------------------

    def statements(self, check_key: str) -> list[Statement]:
        """What a text that had come out by that day says is lacking, as far as one check goes."""
        rows = self.book.by(Statement, "network_id")[self.network.key]
        mine = [row for row in rows if row.check_definition_id == check_key]
        return self.begun(mine, lambda row: self.book.told.get(("statements", row.key), NOT_STATED))

    @property
    def beginning(self) -> date:
        """The first day that the network can have existed; the beginning of time where that is not stated."""
        return self.network.established.earliest or date.min

    def is_whole(self, *tables: str, since: date | None = None) -> bool:
        """Whether somebody declares those parts of the record complete, that day or from `since` to it."""
        found = [covering(self.book, self.network.key, table, since or self.on, self.on) for table in tables]
        self.declared.extend(row for row in found if row)
        return all(found)
