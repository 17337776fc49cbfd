def test_five():
    assert True


def helper():
    assert False
