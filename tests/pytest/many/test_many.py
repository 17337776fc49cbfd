import pytest


@pytest.mark.parametrize("n", range(200))
def test_n(n):
    assert n % 50 != 49
