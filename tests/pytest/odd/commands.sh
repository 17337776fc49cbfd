run pytest -v
run pytest -q check_generator.py
