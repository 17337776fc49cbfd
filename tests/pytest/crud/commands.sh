run pytest
run pytest -q --tb=short tests/test_repository.py
