run pytest
run pytest tests
cd tests
run pytest
run pytest test_shop.py -v
run pytest unit/test_deep.py::test_deep
run pytest ..
