alembic revision --autogenerate -m "create deployments" --rev-id 0001
alembic upgrade head
alembic revision --autogenerate -m "create deployments again" --rev-id 0002
