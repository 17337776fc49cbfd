run pytest
run pytest -q --tb=short
run pytest -v --tb=no
run pytest -x
