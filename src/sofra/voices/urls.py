"""Addresses of this room."""

from django.urls import path

from sofra.voices import views

app_name = "voices"
urlpatterns = [
    path("needs/", views.needs, name="needs"),
    path("needs/<str:key>/", views.need, name="need"),
]
