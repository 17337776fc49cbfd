alembic merge heads -m "gpu and notes" --rev-id e5a4
alembic upgrade head
