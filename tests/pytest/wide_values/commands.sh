run pytest
run pytest -l --tb=short
run pytest -vv --tb=short
