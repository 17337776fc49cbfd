"""`alembic.autogenerate`: revisions from what differs between models and database."""

from alembic.autogenerate.api import RevisionContext
