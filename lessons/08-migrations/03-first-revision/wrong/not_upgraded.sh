alembic revision --autogenerate -m "create deployments" --rev-id 0001
