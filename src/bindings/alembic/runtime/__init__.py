"""`alembic.runtime`: what runs migrations."""
