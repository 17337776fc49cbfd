alembic init alembic
