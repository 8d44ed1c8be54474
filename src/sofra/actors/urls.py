"""Addresses of this room."""

from django.urls import path

from sofra.actors import views

app_name = "actors"
urlpatterns = [
    path("organisations/", views.organisations, name="organisations"),
    path("organisations/<str:key>/", views.organisation, name="organisation"),
    path("people/", views.people, name="people"),
    path("people/<str:key>/", views.person, name="person"),
    path("places/", views.places, name="places"),
    path("places/<str:key>/", views.place, name="place"),
    path("ties/", views.ties, name="ties"),
]
