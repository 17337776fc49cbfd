run pytest
run pytest -q --disable-warnings
run pytest -W error::UserWarning -q --tb=line
run pytest -W "ignore:an old" -q
run pytest -W nonsense -q
