"""Says after all tests how many answers were looked at, and how many tokens stood in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.leaks.looking import Probes

COUNTED = ("answers", "tokens")


@pytest.fixture
def probes(record_property: Callable[[str, object], None]) -> Iterator[Probes]:
    """Counts what a test looks at, for the summary."""
    from tests.leaks.looking import Probes  # noqa: PLC0415 -- after Django is set up

    counted = Probes()
    yield counted
    for name in COUNTED:
        record_property(f"leaks.{name}", getattr(counted, name))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Add up what all tests looked at, in whichever process they ran."""
    total: Counter[str] = Counter()
    for report in terminalreporter.stats.get("", ()):
        if getattr(report, "when", "") == "teardown":
            total.update({name: many for name, many in report.user_properties if name.startswith("leaks.")})
    if total:
        told = f"{total['leaks.answers']} answers looked at, {total['leaks.tokens']} tokens found in them"
        terminalreporter.write_line(f"Leaks: {told}.")
