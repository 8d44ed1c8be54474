"""A picture that a telephone reads, drawn as one path so that no outside image is needed."""

from __future__ import annotations

from dataclasses import dataclass

import qrcode  # type: ignore[import-untyped]  # it carries no types

QUIET = 4  # empty modules around the picture, as readers expect


@dataclass(frozen=True, slots=True)
class Qr:
    """The picture: its side in modules, and the path of its dark ones."""

    side: int
    path: str


def qr_of(text: str) -> Qr:
    """Draw a text, such as the address of a secret."""
    code = qrcode.QRCode(border=QUIET)
    code.add_data(text)
    rows = code.get_matrix()
    dark = (f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark)
    return Qr(len(rows), "".join(dark))
