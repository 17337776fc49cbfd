run pytest
cd a
run pytest
cd ../b
run pytest -v
cd ../c
run pytest
