run pytest
run pytest -q
run pytest --co
cd checks
run pytest
cd ..
run pytest -o addopts="" checks/check_shop.py
run pytest -o python_files=check_shop.py checks
run pytest -c other.ini
