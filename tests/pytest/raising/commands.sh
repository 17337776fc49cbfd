run pytest
run pytest --tb=short -q
