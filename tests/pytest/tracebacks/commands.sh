run pytest
run pytest --tb=short
run pytest --tb=native test_lib.py
run pytest --tb=line test_lib.py
run pytest --tb=long
run pytest --tb=auto -q
run pytest -l -q
