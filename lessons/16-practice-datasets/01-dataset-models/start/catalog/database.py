"""Where the catalog keeps its rows."""

from sqlalchemy import MetaData, create_engine, event
from sqlalchemy.orm import DeclarativeBase, sessionmaker

URL = "sqlite:///datasets.db"


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def prepare(dbapi_connection, record):
    # SQLite's driver would begin transactions late; SQLAlchemy shall do it.
    dbapi_connection.isolation_level = None
    dbapi_connection.execute("PRAGMA foreign_keys=ON")


def begin(connection):
    connection.exec_driver_sql("BEGIN")


def make_engine(url=URL, **options):
    """An engine with foreign keys and whole transactions."""
    engine = create_engine(url, **options)
    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", begin)
    return engine


engine = make_engine()
Sessions = sessionmaker(engine)
