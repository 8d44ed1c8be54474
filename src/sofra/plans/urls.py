"""Addresses of this room."""

from django.urls import path

from sofra.plans import views

app_name = "plans"
urlpatterns = [
    path("plans/", views.plans, name="plans"),
    path("plans/<str:key>/", views.plan, name="plan"),
    path("measures/<str:key>/", views.measure, name="measure"),
]
