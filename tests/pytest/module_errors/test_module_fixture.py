import pytest


@pytest.fixture(scope="module")
def database():
    raise ConnectionError("no database")


@pytest.fixture(scope="module")
def table(database):
    return "table"


def test_one(table):
    pass


def test_two(table):
    pass


def test_three(database):
    pass


def test_four():
    pass
