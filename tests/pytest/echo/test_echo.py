import pytest
from sqlalchemy import create_engine, text


@pytest.fixture
def engine():
    return create_engine("sqlite://", echo=True)


def test_fails(engine):
    with engine.begin() as connection:
        value = connection.scalar(text("SELECT 1 + 1"))
    assert value == 3


def test_passes(engine):
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT 2")) == 2
