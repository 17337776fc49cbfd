import pytest


@pytest.mark.parametrize("n", [1, 2], ids=["one"])
def test_ids(n):
    pass
