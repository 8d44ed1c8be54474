"""Addresses of this room."""

from django.urls import path

from sofra.insight.views import portrait, practice, threads

app_name = "insight"
urlpatterns = [
    path("threads/", threads.threads, name="threads"),
    path("portrait/", portrait.portrait_of_all, name="portrait-of-all"),
    path("networks/<str:key>/portrait/", portrait.portrait, name="portrait"),
    path("practice/", practice.practice_of_networks, name="practice-of-networks"),
    path("networks/<str:key>/practice/", practice.practice, name="practice"),
    path("networks/<str:key>/practice/lines/", practice.thresholds, name="thresholds"),
]
