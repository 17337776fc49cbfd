from shop import PRICE


def test_price():
    assert PRICE == 3
