alembic merge heads -m "gpu and notes"
