"""Folding: one form for one name, whatever its marks and script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofra.shared.folding import fold, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Žuta Lipa", "zuta lipa"),
        ("Шума", "Šuma"),
        ("Ђурђевак", "Đurđevak"),
        ("ЉУБИЧИЦА", "ljubicica"),
        ("Čvorak", "cvorak"),
        ("Ќелија", "Kelija"),
        ("Gölbaşı", "golbasi"),
        ("Rrënjë", "rrenje"),
    ],
)
def test_folding_brings_spellings_together(one, other):
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


def test_words_are_letters_and_figures_only():
    assert words_of("Žuta Lipa (1325), “šuma”!") == ["zuta", "lipa", "1325", "suma"]
