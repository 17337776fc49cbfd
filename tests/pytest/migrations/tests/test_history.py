from alembic.script import ScriptDirectory


def test_messages(config):
    script = ScriptDirectory.from_config(config)
    assert [r.doc for r in script.walk_revisions()] == ["address", "email", "user"]


def test_current(config, engine):
    from alembic.migration import MigrationContext
    context = MigrationContext.configure(config.attributes["connection"])
    assert context.get_current_revision() == "c3"
