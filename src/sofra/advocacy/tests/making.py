"""Makes the recommendations and commitments that tests tell of: made-up, public unless hidden."""

from __future__ import annotations

from typing import Any

from sofra.actors.models import Organisation
from sofra.actors.tests.making import put
from sofra.advocacy.models import Addressee, Commitment, CommitmentMaker, Recommendation, State
from sofra.record.models import Link

ASKED_WORDS = {
    "open": ("open", 1, "Nothing is told after it."),
    "delivered": ("delivered", 2, "Handed over."),
    "printed": ("taken_up", 5, "It entered a paper."),
}
PROMISED_WORDS = {
    "open": ("open", 1, "Nothing is told after it."),
    "promised": ("promised", 1, "Promised in words."),
    "half done": ("in_part", 3, "Some of it."),
    "done": ("carried_out", 4, "It was carried out."),
}


def put_state(table: str, word: str) -> State:
    """A state under the word of the texts; the same one each time."""
    known = ASKED_WORDS if table == "recommendations" else PROMISED_WORDS
    key = f"st-{table}-{word}".replace(" ", "-")
    state, stage, meaning = known[word]
    found = State.objects.filter(key=key).first()
    return found or put(
        State, key, told="", table=table, word=word, state=state, stage=stage, meaning=meaning
    )


def put_ask(
    key: str = "rec-dam", *addressees: Organisation, word: str = "open", **fields: Any
) -> Recommendation:
    """A recommendation, open unless another word is given."""
    state = put_state("recommendations", word)
    row = put(Recommendation, key, **{"text": f"Ask {key}", "state": state, **fields})
    for position, target in enumerate(addressees):
        Addressee.objects.create(row=row, target=target, position=position)
    return row


def put_promise(
    key: str = "com-dam", *makers: Organisation, word: str = "promised", **fields: Any
) -> Commitment:
    """A promise in words, unless another kind is given."""
    state = put_state("commitments", word)
    given = {"text": f"Promise {key}", "kind": "promise", "state": state}
    row = put(Commitment, key, **{**given, **fields})
    for maker in makers:
        put_maker(f"mak-{key}-{maker.key}", row, maker)
    return row


def put_maker(key: str, promise: Commitment, maker: Organisation, **fields: Any) -> CommitmentMaker:
    """Who made it."""
    return put(CommitmentMaker, key, commitment=promise, organisation=maker, **fields)


def put_link(key: str, start: Any, kind: str, end: Any, **fields: Any) -> Link:
    """A step from one row, given as (table, key), to another."""
    ends = {"from_table": start[0], "from_key": start[1], "to_table": end[0], "to_key": end[1]}
    return put(Link, key, kind=kind, **{"basis": "stated", **ends, **fields})
