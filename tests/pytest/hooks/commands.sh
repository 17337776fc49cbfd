run pytest
run pytest -v -k "generated or fail"
run pytest -q --tb=short
