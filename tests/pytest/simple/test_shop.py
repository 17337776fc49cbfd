import pytest

from shop import discount, first, total

LIMIT = 5


def test_total():
    assert total([(2, 3), (1, 4)]) == 10


def test_total_wrong():
    items = [(2, 3)]
    assert total(items) == 7


def test_discount():
    assert discount(100, 10) == 90


def test_discount_too_much():
    with pytest.raises(ValueError, match="no more than"):
        discount(100, 101)


def test_raises_nothing():
    with pytest.raises(ValueError):
        discount(100, 10)


def test_error_inside():
    assert discount(100, 200) == 0


def test_index():
    assert first([]) == 1


def test_message():
    value = 3
    assert value > LIMIT, f"{value} is too small"


@pytest.mark.skip(reason="not ready")
def test_later():
    assert False


@pytest.mark.xfail(reason="known to be wrong")
def test_known():
    assert 1 == 2


@pytest.mark.xfail
def test_unexpected():
    assert 1 == 1
