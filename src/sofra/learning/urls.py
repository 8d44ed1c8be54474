"""Addresses of this room."""

from django.urls import path

from sofra.learning import views

app_name = "learning"
urlpatterns = [path("learning/", views.steps, name="steps")]
