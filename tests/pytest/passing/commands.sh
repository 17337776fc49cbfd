run pytest
run pytest -v
run pytest -q
run pytest tests/test_a.py
run pytest tests/test_a.py::test_one
run pytest tests/test_a.py::TestThing::test_two -v
run pytest tests/sub
run pytest -k one
run pytest -k "one or three" -v
run pytest -k "not one"
run pytest -k nothing
run pytest tests/nothing.py
run pytest tests/test_a.py::test_nothing
run pytest --collect-only
run pytest --collect-only -q
run pytest --co -qq
run pytest nothing
run pytest -k "one and"
run pytest --co -k three
