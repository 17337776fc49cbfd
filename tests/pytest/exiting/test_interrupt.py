def test_first():
    pass


def test_interrupt():
    raise KeyboardInterrupt
