import pytest

from .helpers import double


@pytest.fixture(scope="package")
def four():
    return double(2)
