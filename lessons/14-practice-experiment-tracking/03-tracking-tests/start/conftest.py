"""Fixtures: what tests ask for by naming it."""

import pytest
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool

from tracking.database import Base, make_engine


@pytest.fixture
def sessions():
    """A session factory on a new database in memory."""
    engine = make_engine("sqlite://", poolclass=StaticPool)
    Base.metadata.create_all(engine)
    yield sessionmaker(engine)
    engine.dispose()
