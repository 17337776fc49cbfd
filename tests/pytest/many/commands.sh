run pytest --tb=no
run pytest --tb=no -q
run pytest -q --tb=no -x
run pytest --tb=no test_wide.py -v
run pytest -q --durations=3 --durations-min=10 test_few.py
run pytest -o console_output_style=count --tb=no
run pytest -o console_output_style=classic --tb=no
