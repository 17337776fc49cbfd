run pytest
run pytest -v
run pytest -q tests/test_queries.py
run pytest -k "author and not lazy" -v
run pytest --setup-show tests/test_models.py::test_book_has_author
