run pytest -q --tb=no
run pytest --lf --tb=no
run pytest --ff -v --tb=no
run pytest --lf --co -q
run pytest --lf test_ok.py
sed -i 's/assert 0/assert 1/' test_one.py
run pytest --lf -q --tb=no
run pytest --lf --tb=no
run pytest --cache-clear --lf -q --tb=no
run pytest --lf -x --tb=no
run pytest --lf --lfnf=none test_ok.py --cache-clear
