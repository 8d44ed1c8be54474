"""Addresses of this room."""

from django.urls import path

from sofra.advocacy import views

app_name = "advocacy"
urlpatterns = [
    path("recommendations/", views.recommendations, name="recommendations"),
    path("recommendations/<str:key>/", views.recommendation, name="recommendation"),
    path("commitments/", views.commitments, name="commitments"),
    path("commitments/<str:key>/", views.commitment, name="commitment"),
]
