run pytest --tb=short
run pytest --tb=short -q test_teardown.py
