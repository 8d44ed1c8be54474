"""Addresses of this room."""

from django.urls import path

from sofra.library import views

app_name = "library"
urlpatterns = [
    path("texts/", views.texts, name="texts"),
]
