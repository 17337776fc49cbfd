run pytest -v --tb=no
