"""Addresses of this room."""

from django.urls import path

from sofra.networks import views

app_name = "networks"
urlpatterns = [
    path("networks/", views.networks, name="networks"),
    path("networks/<str:key>/", views.network, name="network"),
    path("agreements/", views.agreements, name="agreements"),
    path("agreements/<str:key>/", views.agreement, name="agreement"),
    path("partnerships/", views.partnerships, name="partnerships"),
    path("partnerships/<str:key>/", views.partnership, name="partnership"),
    path("projects/", views.projects, name="projects"),
    path("projects/<str:key>/", views.project, name="project"),
]
