import broken


def test_a():
    pass
