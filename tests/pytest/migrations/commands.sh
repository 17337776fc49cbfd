run pytest
run pytest -v -k stairs
run alembic -c alembic.ini heads
run pytest -q tests/test_history.py
