def test_a():
    pass


def test_b():
    assert 1 == 2, "b is wrong"
