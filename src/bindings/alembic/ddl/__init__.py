"""`alembic.ddl`: what the databases do differently."""

from _alembic import DefaultImpl
