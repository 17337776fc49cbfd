"""Fixtures: what tests ask for by naming it."""

import pytest
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from catalog.database import Base, make_engine


@pytest.fixture
def session():
    """A session on a new database in memory."""
    engine = make_engine("sqlite://", poolclass=StaticPool)
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()
