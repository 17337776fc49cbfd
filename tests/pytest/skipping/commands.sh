run pytest
run pytest -v
run pytest -rs
run pytest -rA
run pytest -ra -q
run pytest -rxX
run pytest -rfE
run pytest -rN
run pytest -v -rsx
run pytest -q --runxfail
