import pytest
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, insert, select, text
from sqlalchemy.exc import NoResultFound, OperationalError

metadata = MetaData()
users = Table("users", metadata, Column("id", Integer, primary_key=True), Column("email", String, unique=True, nullable=False))


@pytest.fixture
def connection():
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    with engine.connect() as connection:
        yield connection


def test_duplicate(connection):
    connection.execute(insert(users), [{"email": "a@x"}])
    connection.execute(insert(users), [{"email": "a@x"}])


def test_no_row(connection):
    connection.execute(select(users)).one()


def test_no_row_expected(connection):
    with pytest.raises(NoResultFound):
        connection.execute(select(users)).one()


def test_wrong_error(connection):
    with pytest.raises(NoResultFound):
        connection.execute(text("SELECT * FROM nowhere"))


def test_message(connection):
    with pytest.raises(OperationalError) as caught:
        connection.execute(text("SELECT * FROM nowhere"))
    assert "no such table: nowhere" in str(caught.value)
    assert caught.type is OperationalError
    assert caught.value.statement == "SELECT * FROM nowhere"

