import pytest


@pytest.mark.parametrize("wrong", [1, 2])
def test_name(right):
    pass
