def test_group():
    raise ExceptionGroup("several", [ValueError("a"), KeyError("b")])
