"""What a status tells: whether something is there already, or only planned, decided, drafted."""

from __future__ import annotations

from sofra.library.models import Output

NOT_YET = (
    "announced",
    "called for",
    "decided",
    "draft",
    "expected",
    "in the working group",
    "not realised",
    "not said",
    "not stated",
    "planned",
    "to be ",
    "under way",
)


def is_only_meant(status: str) -> bool:
    """Whether a status says that something is not there yet, or not surely."""
    return any(word in status.casefold() for word in NOT_YET)


def is_there(output: Output) -> bool:
    """Whether a stated status tells that an output is there. A blank status tells nothing."""
    return bool(output.status) and not is_only_meant(output.status)
