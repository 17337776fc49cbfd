run pytest -ra
run pytest -v -o xfail_strict=true --tb=short
run pytest --xfail-tb -q
run pytest -rs --no-fold-skipped -q
