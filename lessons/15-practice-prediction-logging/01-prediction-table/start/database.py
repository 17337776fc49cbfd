"""Where predictions are logged."""

from sqlalchemy import MetaData, create_engine
from sqlalchemy.orm import declarative_base

URL = "sqlite:///predictions.db"

Base = declarative_base(
    metadata=MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
)


def make_engine(url=URL, **options):
    """An engine for the log."""
    return create_engine(url, **options)
