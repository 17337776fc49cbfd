run pytest
run pytest -v -rs
run pytest -q test_wrong.py
