run pytest --nonsense
run pytest --tb=wrong
run pytest --maxfail
run pytest --maxfail=x
run pytest -k
run pytest -p nothing_like_it
run pytest -c nowhere.ini
run pytest --rootdir=nowhere
run pytest --version
run pytest -m "a b"
run pytest -k "1+1" --co -q
run pytest -k "(one" -q
run pytest test_a.py::TestX::test_y nowhere.py::test_z
run pytest "test_a.py::test_a[1]"
run pytest test_a.py::test_a test_a.py::test_a -q
run pytest test_a.py test_a.py -q --co
run pytest test_a.py . -q --co
run pytest tests::test_a
run pytest -vq --no-header
run pytest -q --no-summary
run pytest -q --deselect test_a.py::test_b --ignore=test_c.py
run pytest -q --ignore-glob="*_c.py" --co
run pytest -- test_a.py -q
run pytest --strict-config -o nothing=1
run pytest -o xfail_strict=true -q -k a
run pytest -qqq
