"""Settings of the tests: those of the product, on a throw-away database, without slow hashing."""

import os
import tempfile
from pathlib import Path

os.environ.pop("SOFRA_HOSTS", None)
os.environ.update(
    SOFRA_DATA=str(Path(tempfile.gettempdir(), "sofra-tests")),
    SOFRA_MODE="local",
    SOFRA_SECRET_KEY="only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEF",
    SOFRA_DATABASE_URL=os.environ.get("SOFRA_TEST_DATABASE_URL", ""),
)

from sofra.config.settings import *  # noqa: F403 -- the environment must be set before
from sofra.config.settings import CACHES, DATABASES

STATIC_ROOT = None
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
DATABASES["default"].setdefault("TEST", {})
# All in one place, so that a test empties all at once.
CACHES = {name: {**cache, "LOCATION": ""} for name, cache in CACHES.items()}
