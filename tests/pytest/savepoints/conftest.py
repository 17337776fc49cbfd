import pytest
from sqlalchemy import create_engine, event
from sqlalchemy.orm import sessionmaker

from shop.models import Author, Base, Book


@pytest.fixture(scope="session")
def engine():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def session(engine):
    connection = engine.connect()
    transaction = connection.begin()
    session = sessionmaker(bind=connection, join_transaction_mode="create_savepoint")()
    yield session
    session.close()
    transaction.rollback()
    connection.close()


@pytest.fixture
def authors(session):
    session.add_all([Author(name="Ann", books=[Book(title="Alpha")]), Author(name="Bob", books=[Book(title="Gamma")])])
    session.commit()
    return session
