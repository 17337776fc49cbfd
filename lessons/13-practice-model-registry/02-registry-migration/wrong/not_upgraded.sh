alembic current
