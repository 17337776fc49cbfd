run pytest test_count.py
run pytest test_name.py
run pytest test_ids.py
run pytest -q
