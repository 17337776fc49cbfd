run pytest
run pytest -v test_compare.py
run pytest -vv test_compare.py
run pytest --tb=short test_expressions.py
