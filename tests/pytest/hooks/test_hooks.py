def test_money(money):
    assert money(1) == money(2)


def test_generated(generated):
    assert generated


def test_fail(knows):
    assert 0
