run pytest
run pytest -q other
run pytest --co
