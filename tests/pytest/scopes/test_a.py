def test_a(table):
    pass


def test_b(table, make):
    assert make("x") == "X"
