run pytest --tb=short
run pytest -q --tb=no -rA
