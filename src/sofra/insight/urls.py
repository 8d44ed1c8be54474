"""Addresses of this room."""

from django.urls import path

from sofra.insight.views import practice, threads

app_name = "insight"
urlpatterns = [
    path("threads/", threads.threads, name="threads"),
    path("practice/", practice.practice_of_networks, name="practice-of-networks"),
    path("networks/<str:key>/practice/", practice.practice, name="practice"),
    path("networks/<str:key>/practice/lines/", practice.thresholds, name="thresholds"),
]
