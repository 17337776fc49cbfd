run pytest
run pytest --tb=short -q
run pytest --tb=native -q --deselect test_chains.py::test_recursion
