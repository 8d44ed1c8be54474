"""Rules answer with a verdict; actions require a yes."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied


@dataclass(frozen=True)
class Verdict:
    """Whether something may be done and, if not, the sentence that says why."""

    is_yes: bool
    why_not: str = ""

    def __bool__(self) -> bool:
        return self.is_yes


YES = Verdict(is_yes=True)


def no(why_not: str) -> Verdict:
    """A refusal with its reason."""
    return Verdict(is_yes=False, why_not=str(why_not))


def require(verdict: Verdict) -> None:
    """Go on only with a yes; raises PermissionDenied with the sentence otherwise."""
    if not verdict:
        raise PermissionDenied(verdict.why_not)
