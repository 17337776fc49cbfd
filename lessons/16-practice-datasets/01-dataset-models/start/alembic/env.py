"""What Alembic runs for each command: which database, and which tables."""

from logging.config import fileConfig

from alembic import context
from sqlalchemy import engine_from_config, pool

from catalog.models import Base

config = context.config
if config.config_file_name is not None:
    fileConfig(config.config_file_name)

# The tables that migrations are compared with.
target_metadata = Base.metadata


def run_offline():
    context.configure(
        url=config.get_main_option("sqlalchemy.url"),
        target_metadata=target_metadata,
        literal_binds=True,
        render_as_batch=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def run_online():
    engine = engine_from_config(
        config.get_section(config.config_ini_section),
        prefix="sqlalchemy.",
        poolclass=pool.NullPool,
    )
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=target_metadata,
            render_as_batch=True,
        )
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_offline()
else:
    run_online()
