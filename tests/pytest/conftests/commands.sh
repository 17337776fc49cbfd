run pytest -v
run pytest inner/test_inner.py
run pytest --fixtures-per-test inner
run pytest -q --runslow
run pytest -h | grep -c -e --runslow
