run pytest -v
run pytest -q "test_many.py::test_add[1-2-3]"
run pytest -q -k "text or float"
run pytest -q test_many.py::test_add
run pytest -v -k "ann"
run pytest --co -q
