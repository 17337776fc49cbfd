run pytest -v
run pytest -p tools.more -q -k more
