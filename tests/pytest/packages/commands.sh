run pytest -v
run pytest --co
run pytest --co -v tests/unit
run pytest tests/unit/test_one.py
