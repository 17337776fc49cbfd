import pytest


@pytest.fixture(scope="session")
def thing():
    yield 1
    print("torn down")


def test_fails(thing):
    assert thing == 2


def test_after(thing):
    pytest.exit(reason="after a failure")
