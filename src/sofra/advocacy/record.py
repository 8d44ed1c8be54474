"""The tables of this room in the record."""

from sofra.advocacy.models import Commitment, CommitmentMaker, Recommendation, State
from sofra.record.tables import Table, day, one_of, ref, refs, register, text, whole

STATES = Table(
    name="states",
    model=State,
    has_source=False,
    about="The states of recommendations and commitments, with the record's words for them.",
    columns=(
        one_of("table", ("recommendations", "commitments"), required=True),
        text("word", required=True, about="The record's word."),
        text("state", required=True, about="The term of the product."),
        whole("stage", about="Order of the states."),
        text("meaning"),
    ),
)

RECOMMENDATIONS = Table(
    name="recommendations",
    model=Recommendation,
    title="text",
    words=("evidence",),
    weight=3,
    page="advocacy:recommendation",
    about="What was asked of whom, and what is told of it.",
    columns=(
        text("text", required=True),
        ref("made_by_org", "organisations"),
        refs("addressed_to_orgs", "organisations", "advocacy.Addressee"),
        ref("event_id", "events"),
        day("date"),
        ref("state_id", "states", required=True),
        text("evidence"),
    ),
)

COMMITMENTS = Table(
    name="commitments",
    model=Commitment,
    title="text",
    words=("kind", "made_to_other", "evidence"),
    weight=3,
    said_too=(("promise", "promised promises"), ("signed_promise", "promise promised promises")),
    page="advocacy:commitment",
    about="Promises, and other undertakings that are none.",
    columns=(
        ref("made_to_org", "organisations"),
        text("made_to_other", about="To whom, where no organisation fits."),
        day("date"),
        text("text", required=True),
        one_of("kind", Commitment.Kind.values, required=True),
        ref("state_id", "states", required=True),
        text("evidence"),
    ),
)

COMMITMENT_MAKERS = Table(
    name="commitment_makers",
    weight=4,
    heading=("organisation_id", "commitment_id"),
    model=CommitmentMaker,
    about="Who made a commitment.",
    columns=(
        ref("commitment_id", "commitments", required=True),
        ref("organisation_id", "organisations", required=True),
    ),
)

register(STATES, RECOMMENDATIONS, COMMITMENTS, COMMITMENT_MAKERS)
