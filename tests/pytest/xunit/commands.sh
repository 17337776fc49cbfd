run pytest -s -v
run pytest -q test_broken.py
