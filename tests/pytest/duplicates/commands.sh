run pytest
run pytest -q a
touch a/__init__.py b/__init__.py
run pytest -v
run pytest --co
