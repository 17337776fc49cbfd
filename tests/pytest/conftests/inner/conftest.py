import pytest


@pytest.fixture
def place(place):
    return place + " inner"


@pytest.fixture(autouse=True)
def always():
    print("always")
