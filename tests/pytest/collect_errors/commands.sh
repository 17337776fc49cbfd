run pytest
run pytest test_import.py
run pytest -q test_syntax.py
run pytest test_raises.py --tb=short
run pytest --continue-on-collection-errors -q
run pytest -x
run pytest test_nested.py --tb=native
run pytest test_import.py test_fine.py::test_fine
run pytest -v test_relative.py
run pytest --co test_import.py
