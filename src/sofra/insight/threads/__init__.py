"""Threads: each need followed to where it got, or to where it stops.

The rule is told in `docs/concepts/threads.md`. Nothing here knows the database:
the caller gives the needs, links and rows that a reader may see.
"""

from .as_json import StepForm, ThreadForm, ThreadsForm, thread_json, threads_json
from .follow import WAYS_SHOWN, Threads, follow
from .model import (
    Consequence,
    End,
    Link,
    Milestone,
    Need,
    Passage,
    Ref,
    Row,
    Step,
    StepWord,
    Thread,
    Way,
)
from .registers import PromiseTally, RecommendationTally, tally_promises, tally_recommendations
from .story import story_of
from .tally import FACETS, VOICES, Tally, tally, tally_by

__all__ = [
    "FACETS",
    "VOICES",
    "WAYS_SHOWN",
    "Consequence",
    "End",
    "Link",
    "Milestone",
    "Need",
    "Passage",
    "PromiseTally",
    "RecommendationTally",
    "Ref",
    "Row",
    "Step",
    "StepForm",
    "StepWord",
    "Tally",
    "Thread",
    "ThreadForm",
    "Threads",
    "ThreadsForm",
    "Way",
    "follow",
    "story_of",
    "tally",
    "tally_by",
    "tally_promises",
    "tally_recommendations",
    "thread_json",
    "threads_json",
]
