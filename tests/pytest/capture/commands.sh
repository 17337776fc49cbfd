run pytest
run pytest -s
run pytest -q --show-capture=no
run pytest -q --show-capture=stderr
run pytest -rP -q
run pytest --capture=tee-sys -q -k stdout
