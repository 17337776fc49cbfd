run pytest -v
run pytest -q test_case.py::TestShop::test_fails
run pytest -q -k "skip or sub" -rs
