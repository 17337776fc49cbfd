import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from shop.models import Author, Base, Book


@pytest.fixture
def engine():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def session(engine):
    with Session(engine) as session:
        yield session


@pytest.fixture
def authors(session):
    session.add_all([
        Author(name="Ann", books=[Book(title="Alpha", price=10), Book(title="Beta", price=20)]),
        Author(name="Bob", books=[Book(title="Gamma", price=30)]),
    ])
    session.commit()
    return session
