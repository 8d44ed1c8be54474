"""Addresses of this room."""

from django.urls import path

from sofra.desk.search import search
from sofra.desk.start import start

app_name = "desk"
urlpatterns = [
    path("", start, name="start"),
    path("search/", search, name="search"),
]
