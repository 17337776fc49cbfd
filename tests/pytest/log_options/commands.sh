run pytest -q --log-level=INFO
run pytest -q
run pytest -q -o log_level=DEBUG -o "log_format=%(levelname)s %(message)s"
run pytest -q --show-capture=log
