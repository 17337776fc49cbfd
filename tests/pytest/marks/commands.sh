run pytest
run pytest -m slow
run pytest -m "not slow" -v
run pytest -m "slow and db"
run pytest --strict-markers
run pytest -m "slow or"
run pytest -W ignore
run pytest -W error
run pytest -p no:warnings
run pytest --disable-warnings
run pytest -q --co -m db
run pytest -m "db(kind='b')" -q --co
