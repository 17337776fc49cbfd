run pytest -v
run pytest --setup-show -q -k "optional or direct"
