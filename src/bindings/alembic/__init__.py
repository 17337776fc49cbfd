"""`alembic`: migrations."""

from alembic import context

__version__ = "1.20.1"
