"""Addresses of this room."""

from django.urls import path

from sofra.library import views

app_name = "library"
urlpatterns = [
    path("texts/", views.texts, name="texts"),
    path("texts/source/<str:key>/", views.text, name="text"),
    path("texts/<str:key>/", views.chapter, name="chapter"),
    path("library/", views.overview, name="overview"),
    path("library/outputs/", views.outputs, name="outputs"),
    path("library/outputs/<str:key>/", views.output, name="output"),
    path("library/results/", views.results, name="results"),
    path("library/results/<str:key>/", views.result, name="result"),
    path("resolutions/", views.resolutions, name="resolutions"),
    path("resolutions/<str:key>/", views.resolution, name="resolution"),
    path("lessons/", views.lessons, name="lessons"),
    path("lessons/<str:key>/", views.lesson, name="lesson"),
    path("challenges/", views.challenges, name="challenges"),
    path("challenges/<str:key>/", views.challenge, name="challenge"),
    path("checks/", views.checks, name="checks"),
    path("checks/<str:key>/", views.check, name="check"),
    path("glossary/", views.glossary, name="glossary"),
]
