"""The door for a web server."""

import os

from django.core.wsgi import get_wsgi_application

from sofra.config.checks import refuse_unsafe_settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sofra.config.settings")

application = get_wsgi_application()

refuse_unsafe_settings()
