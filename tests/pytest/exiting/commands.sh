run pytest test_exit.py
run pytest test_status.py -q
run pytest test_fixture.py
run pytest test_interrupt.py -q
run pytest test_module.py
