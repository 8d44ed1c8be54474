"""Doors that belong to no room."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

UNAVAILABLE = 503


@login_not_required
@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Tell whether this installation is ready: the database answers and is up to date."""
    if _is_ready():
        return HttpResponse("ok", content_type="text/plain")
    return HttpResponse("not ready", content_type="text/plain", status=UNAVAILABLE)


@login_not_required
@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Show the way to the icon, for what is no page and so cannot name it itself."""
    return HttpResponseRedirect(static("shared/favicon.svg"))


def _is_ready() -> bool:
    try:
        executor = MigrationExecutor(connection)
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return False
