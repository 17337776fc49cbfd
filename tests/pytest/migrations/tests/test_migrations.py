import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from models import Base


def tables(config):
    return sorted(inspect(config.attributes["connection"]).get_table_names())


def revisions():
    from alembic.config import Config
    script = ScriptDirectory.from_config(Config("alembic.ini"))
    return [revision.revision for revision in script.walk_revisions()][::-1]


def test_one_head(config):
    assert ScriptDirectory.from_config(config).get_heads() == ["c3"]


def test_upgrade(config):
    command.upgrade(config, "head")
    assert tables(config) == ["address", "alembic_version", "user"]


def test_models_agree(config):
    command.upgrade(config, "head")
    context = MigrationContext.configure(config.attributes["connection"])
    assert compare_metadata(context, Base.metadata) == []


@pytest.mark.parametrize("revision", revisions())
def test_stairs(config, revision):
    script = ScriptDirectory.from_config(config)
    command.upgrade(config, revision)
    down = script.get_revision(revision).down_revision or "base"
    before = set(tables(config))
    command.downgrade(config, down)
    command.upgrade(config, revision)
    assert set(tables(config)) == before


def test_down_again(config):
    command.upgrade(config, "head")
    command.downgrade(config, "base")
    assert tables(config) == ["alembic_version"]


def test_values_survive(config):
    connection = config.attributes["connection"]
    command.upgrade(config, "a1")
    connection.execute(text("INSERT INTO user (name) VALUES ('ann')"))
    command.upgrade(config, "b2")
    assert connection.execute(text("SELECT name, email FROM user")).all() == [("ann", None)]
