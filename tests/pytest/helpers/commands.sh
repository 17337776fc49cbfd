run pytest
run pytest -q --assert=plain
run python run_tests.py
