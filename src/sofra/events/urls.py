"""Addresses of this room."""

from django.urls import path

from sofra.events import views

app_name = "events"
urlpatterns = [
    path("events/", views.events, name="events"),
    path("events/<str:key>/", views.event, name="event"),
    path("calendar/", views.calendar, name="calendar"),
]
