"""The words of Sofra, each in a sentence, for the glossary page and `docs/glossary.md`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Term:
    """A word and what it means here."""

    key: str
    word: Any
    meaning: Any


TERMS = (
    Term(
        "agreement",
        _("Agreement"),
        _("What was signed, adopted or declared: memorandum, contract, deed, rules."),
    ),
    Term(
        "assessment",
        _("Assessment"),
        _("A rating of a measure or commitment: official, civil society or independent; never merged."),
    ),
    Term(
        "bridge",
        _("Bridge"),
        _("A tie between two sectors or communities, counted beside what chance alone would give."),
    ),
    Term(
        "broker",
        _("Broker"),
        _("A body on the short paths between others. Who it is, is for those who hold a seat."),
    ),
    Term(
        "carried-along",
        _("Carried along"),
        _("A later step takes a need on among others without naming its point. It is no answer to it."),
    ),
    Term(
        "challenge",
        _("Challenge"),
        _("An obstacle that a text tells of, and how it was met, if that is told."),
    ),
    Term(
        "champion",
        _("Champion"),
        _("Someone inside an institution who speaks for women, peace and security."),
    ),
    Term(
        "check",
        _("Check"),
        _("A lesson made into a question that a network's own records can answer. A mirror, never a grade."),
    ),
    Term(
        "circle",
        _("Circle"),
        _("Who may see a row: everyone, people with an account, a network, an organisation, a named set."),
    ),
    Term(
        "closed-circle",
        _("Closed circle"),
        _("Bodies that keep close and have few outside ties: described side by side, never scored."),
    ),
    Term(
        "collective-row",
        _("Collective row"),
        _("Several bodies that a text does not name one by one. It is never counted as one body."),
    ),
    Term(
        "commitment",
        _("Commitment"),
        _("A promise, in words or by signature. A decision, gift or act says that it is another kind."),
    ),
    Term(
        "course", _("Course"), _("A training with its hours and versions, and what each evaluation changed.")
    ),
    Term("declaration", _("Declaration"), _("That one part of a network's record is complete for a time.")),
    Term("duty-bearer", _("Duty bearer"), _("A body that must act because a law or resolution says so.")),
    Term("event", _("Event"), _("A roundtable, training, meeting, visit, debate, conference or campaign.")),
    Term("exit-strategy", _("Exit strategy"), _("How a partner will stand without the support it has now.")),
    Term(
        "finding",
        _("Finding"),
        _("What a check sees in a record: attention, fine or unknown, with its rows and a next step."),
    ),
    Term("focal-point", _("Focal point"), _("The person whom an institution names for gender equality.")),
    Term("gender-adviser", _("Gender adviser"), _("A post that advises a commander or head on gender.")),
    Term(
        "lesson",
        _("Lesson"),
        _("A bullet of a lessons list, or a strategy, good practice, principle or risk in running text."),
    ),
    Term(
        "local-mechanism",
        _("Local mechanism"),
        _("A municipality's office, council or team for gender equality."),
    ),
    Term(
        "localisation", _("Localisation"), _("Turning a national plan or resolution into what a town does.")
    ),
    Term(
        "membership",
        _("Membership"),
        _("A seat in a network: of an organisation, of a person, or of persons a text only describes."),
    ),
    Term("meso-level", _("Meso-level"), _("Bodies that reach both the grass roots and those who decide.")),
    Term("multiplier", _("Multiplier"), _("Someone trained who trains others, and what that led to.")),
    Term("need", _("Need"), _("Something that is missing, where, and who said so.")),
    Term(
        "network",
        _("Network"),
        _("A network, coalition, coordination board, working group or lobby. It may sit inside another."),
    ),
    Term(
        "office",
        _("Office"),
        _("Chair, coordinator or secretariat of a network, for a time; apart from a seat."),
    ),
    Term(
        "organisation",
        _("Organisation"),
        _("Any body that acts: NGO, ministry, police, mission, agency, donor."),
    ),
    Term(
        "our-reading",
        _("Our reading"),
        _("A connection that we make and the text does not. It is marked and can be left out."),
    ),
    Term("output", _("Output"), _("A publication, law, curriculum, post, structure or statement.")),
    Term(
        "partial-date",
        _("Partial date"),
        _("A date as exact as its source: a year, a month, a day, or somewhere between; never filled up."),
    ),
    Term(
        "partnership",
        _("Partnership"),
        _("A considered relation: aim, why this partner, what each expects, and what came of it as such."),
    ),
    Term(
        "pillar",
        _("Pillar"),
        _("Participation, protection, prevention, relief and recovery. Needs are sorted by us."),
    ),
    Term("plan", _("Plan"), _("An action plan, strategy or policy with its measures.")),
    Term(
        "portrait",
        _("Portrait"),
        _("How a network is built at a date, as seen from the desk of its sources. Never a grade."),
    ),
    Term(
        "practice",
        _("Practice"),
        _("A network's record beside what such networks have learned. A mirror, never a grade."),
    ),
    Term(
        "reach",
        _("Reach"),
        _("How far a body's word carries: micro (people, villages), meso (between), macro (who decide)."),
    ),
    Term(
        "recommendation",
        _("Recommendation"),
        _("What is asked of an addressee, and what is told of it after that."),
    ),
    Term(
        "record",
        _("Record"),
        _("All of this in one open folder of CSV files. What goes in comes out the same."),
    ),
    Term(
        "resource-person",
        _("Resource person"),
        _("Someone from outside who helps when asked, and does not lead."),
    ),
    Term("result", _("Result"), _("A change that a source claims. Most are not measured.")),
    Term("rights-holder", _("Rights holder"), _("A person who may ask because the right is hers.")),
    Term(
        "single-point",
        _("Single point"),
        _("A body on which others hang: if it left, they would lose touch with the rest."),
    ),
    Term("source", _("Source"), _("The text in which a fact is told, and the place in it.")),
    Term("stated", _("Stated"), _("A text says so itself.")),
    Term("statement", _("Statement"), _("What a source says a network lacks.")),
    Term(
        "thread",
        _("Thread"),
        _("The ways of one need, dated, with every gap visible: said, asked, promised, done."),
    ),
    Term(
        "tie",
        _("Tie"),
        _("A directed, dated relation between two organisations. Undated is a state of its own."),
    ),
    Term("umbrella-network", _("Umbrella network"), _("A network whose members are networks.")),
    Term(
        "voice",
        _("Voice"),
        _("Whose words a need is: women, their organisations, a body of itself, an institution, an author."),
    ),
    Term("watchdog", _("Watchdog"), _("A body that checks what duty bearers do and says so in public.")),
)
"""In the order of their English words."""
