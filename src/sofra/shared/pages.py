"""Answering with a page: whole, or only the part that was asked for."""

from __future__ import annotations

from typing import Any, TypeVar

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

View = TypeVar("View")

PUBLIC_DOORS: list[str] = []


def public_door(view: View) -> View:
    """Mark a view as open to strangers. It still shows them only what is public."""
    PUBLIC_DOORS.append(f"{view.__module__}.{view.__qualname__}")  # type: ignore[attr-defined]  # a function
    return login_not_required(view)  # type: ignore[type-var]  # keeps the view as it is


def page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    part: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render a template, or only its named part when htmx asks for one."""
    if part and request.headers.get("HX-Request") and not request.headers.get("HX-Boosted"):
        template = f"{template}#{part}"
    return render(request, template, context, status=status)
