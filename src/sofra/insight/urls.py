"""Addresses of this room."""

from django.urls import path

from sofra.insight import views

app_name = "insight"
urlpatterns = [path("threads/", views.threads, name="threads")]
