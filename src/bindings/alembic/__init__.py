"""`alembic`: migrations."""

from alembic import context
from alembic import op

__version__ = "1.20.1"
