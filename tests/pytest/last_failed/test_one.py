def test_bad():
    assert 0


def test_good():
    pass
