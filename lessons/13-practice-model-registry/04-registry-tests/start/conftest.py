"""Fixtures: what tests ask for by naming it."""

import pytest
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from database import Base, make_engine


@pytest.fixture
def session():
    """A session on a new database in memory."""
    # an engine, the tables, and a session instead of None
    yield None
