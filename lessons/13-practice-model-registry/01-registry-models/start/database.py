"""Where the registry lives, and how to reach it."""

from sqlalchemy import MetaData, create_engine, event
from sqlalchemy.orm import DeclarativeBase, sessionmaker

URL = "sqlite:///registry.db"


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


def enforce_foreign_keys(dbapi_connection, record):
    dbapi_connection.execute("PRAGMA foreign_keys=ON")


def make_engine(url=URL, **options):
    """An engine whose connections all check foreign keys."""
    engine = create_engine(url, **options)
    event.listen(engine, "connect", enforce_foreign_keys)
    return engine


engine = make_engine()
SessionLocal = sessionmaker(engine)
