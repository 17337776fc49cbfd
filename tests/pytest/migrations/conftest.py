import pathlib

import pytest
from alembic.config import Config
from sqlalchemy import create_engine

HERE = pathlib.Path(__file__).parent


@pytest.fixture
def engine(tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path / 'test.db'}")
    yield engine
    engine.dispose()


@pytest.fixture
def config(engine):
    config = Config(str(HERE / "alembic.ini"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        yield config
