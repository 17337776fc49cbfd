run pytest
run pytest -vv
