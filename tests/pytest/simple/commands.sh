run pytest
run pytest -v
run pytest -q
run pytest -vv
run pytest -x
run pytest --maxfail=2 -q
run pytest --tb=no
run pytest --tb=line
run pytest --tb=short
run pytest --tb=native
run pytest -q -q
