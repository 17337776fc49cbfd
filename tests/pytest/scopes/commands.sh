run pytest -s -q
run pytest --setup-show -q
run pytest -q -s -k "b or c"
