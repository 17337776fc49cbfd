"""`alembic.runtime.migration`: the connection, script or database that a migration works on."""

import contextlib
import logging
import sys

import _alembic
from alembic import util
from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, String, Table, inspect, literal_column, make_url, select
from sqlalchemy.engine import Engine, create_mock_engine

log = logging.getLogger(__name__)


class _ProxyTransaction:
    """The transaction of a context, which may begin and end meanwhile."""

    def __init__(self, migration_context):
        self.migration_context = migration_context

    @property
    def _proxied_transaction(self):
        return self.migration_context._transaction

    def _take(self):
        transaction = self._proxied_transaction
        assert transaction is not None
        self.migration_context._transaction = None
        return transaction

    def rollback(self):
        self._take().rollback()

    def commit(self):
        self._take().commit()

    def __enter__(self):
        return self

    def __exit__(self, type_, value, traceback):
        if self._proxied_transaction is not None:
            self._take().__exit__(type_, value, traceback)


class MigrationContext:
    """What migrations work on."""

    def __init__(self, dialect, connection, opts, environment_context=None):
        option = opts.get
        self.environment_context = environment_context
        self.opts = opts
        self.dialect = dialect
        self.script = option("script")
        self.as_sql = option("as_sql", False)
        self.purge = option("purge", False)
        self.transactional_ddl = option("transactional_ddl")
        self.on_version_apply_callbacks = option("on_version_apply", ())
        self.version_table = option("version_table", "alembic_version")
        self.version_table_schema = option("version_table_schema")
        self.output_buffer = option("output_buffer", sys.stdout)
        self._transaction_per_migration = option("transaction_per_migration", False)
        self._user_compare_type = option("compare_type", True)
        self._user_compare_server_default = option("compare_server_default", False)
        self._start_from_rev = option("starting_rev")
        self._migrations_fn = option("fn")
        self._transaction = None
        if self.as_sql:
            self.connection = create_mock_engine(f"{dialect.name}://", self._write)
            self._in_external_transaction = False
        else:
            self.connection = connection
            self._in_external_transaction = self._in_connection_transaction()
        self.impl = _alembic.implementation(
            dialect,
            None if self.as_sql else connection,
            self.connection,
            self.as_sql,
            self.transactional_ddl,
            self.output_buffer,
            option("literal_binds", False),
            option(f"{dialect.name}_batch_separator"),
        )
        self._version = self._version_table(option("version_table_pk", True))
        log.info("Context impl %s.", type(self.impl).__name__)
        if self.as_sql:
            log.info("Generating static SQL")
        kind = "transactional" if self.impl.transactional_ddl else "non-transactional"
        log.info("Will assume %s DDL.", kind)

    def _write(self, construct, *multiparams, **params):
        self.impl.execute(construct)

    def _version_table(self, has_key):
        table = Table(
            self.version_table,
            MetaData(),
            Column("version_num", String(32), nullable=False),
            schema=self.version_table_schema,
        )
        if has_key:
            table.append_constraint(PrimaryKeyConstraint("version_num", name=f"{self.version_table}_pkc"))
        return table

    @classmethod
    def configure(
        cls,
        connection=None,
        url=None,
        dialect_name=None,
        dialect=None,
        environment_context=None,
        dialect_opts=None,
        opts=None,
    ):
        """A context for a connection, or for a dialect alone."""
        if connection:
            if isinstance(connection, Engine):
                raise util.CommandError(
                    "'connection' argument to configure() is expected to be a sqlalchemy.engine.Connection instance, "
                    f"got {connection!r}"
                )
            dialect = connection.dialect
        elif url or dialect_name:
            dialect = make_url(url or f"{dialect_name}://").get_dialect()(**(dialect_opts or {}))
        elif not dialect:
            raise Exception("Connection, url, or dialect_name is required.")
        return MigrationContext(dialect, connection, {} if opts is None else opts, environment_context)

    @contextlib.contextmanager
    def autocommit_block(self):
        """Outside of the migration's transaction."""
        is_open = self._in_connection_transaction()
        writes_words = self.impl.transactional_ddl and self.as_sql
        if writes_words:
            self.impl.emit_commit()
        elif is_open:
            assert self._transaction is not None
            self._transaction.commit()
            self._transaction = None
        inner = None
        if not self.as_sql:
            base = self.connection
            level = base.get_isolation_level()
            self.connection = base.execution_options(isolation_level="AUTOCOMMIT")
            inner = self.connection.begin()
        try:
            yield
        finally:
            if inner is not None:
                inner.commit()
                self.connection.execution_options(isolation_level=level)
                self.connection = base
            if writes_words:
                self.impl.emit_begin()
            elif is_open:
                self._transaction = self.connection.begin()

    def begin_transaction(self, _per_migration=False):
        """The transaction of all migrations, or of each, or none, as the database and the settings want."""
        if self._in_external_transaction:
            return contextlib.nullcontext()
        if not self.impl.transactional_ddl:
            if not _per_migration or self.as_sql or self._transaction is not None:
                return contextlib.nullcontext()
        elif _per_migration != self._transaction_per_migration:
            return contextlib.nullcontext()
        elif self.as_sql:
            return self._written_transaction()
        begun = self.connection.get_transaction()
        self._transaction = self.connection.begin() if begun is None else begun
        return _ProxyTransaction(self)

    @contextlib.contextmanager
    def _written_transaction(self):
        self.impl.emit_begin()
        yield
        self.impl.emit_commit()

    def get_current_revision(self):
        """The revision of the database, where it has one only."""
        heads = self.get_current_heads()
        if len(heads) > 1:
            raise util.CommandError(
                f"Version table '{self.version_table}' has more than one head present; please use get_current_heads()"
            )
        return heads[0] if heads else None

    def get_current_heads(self):
        """The revisions of the database."""
        start = self._start_from_rev
        if self.as_sql:
            if start == "base":
                start = None
            elif start is not None and self.script:
                start = [
                    self.script.get_revision(one).revision
                    for one in util.to_list(start)
                    if one not in (None, "base")
                ]
            return util.to_tuple(start, default=())
        if start:
            raise util.CommandError("Can't specify current_rev to context when using a database connection")
        if not self._has_version_table():
            return ()
        return tuple(row[0] for row in self.connection.execute(select(self._version.c.version_num)))

    def _ensure_version_table(self, purge=False):
        with _scope_for_ddl(self.connection):
            self._version.create(self.connection, checkfirst=True)
            if purge:
                self.connection.execute(self._version.delete())

    def _has_version_table(self):
        return inspect(self.connection).has_table(self.version_table, self.version_table_schema)

    def stamp(self, script_directory, revision):
        """Notes a revision without its steps."""
        heads = self.get_current_heads()
        if not self.as_sql and not heads:
            self._ensure_version_table()
        head_maintainer = HeadMaintainer(self, heads)
        for step in script_directory._stamp_revs(revision, heads):
            with _alembic.StepReport(self.connection, step, head_maintainer._own):
                head_maintainer.update_to_step(step)

    def run_migrations(self, **kw):
        """Takes the steps that the command wants."""
        if self.purge:
            if self.as_sql:
                raise util.CommandError("Can't use --purge with --sql mode")
            self._ensure_version_table(purge=True)
            heads = ()
        else:
            heads = self.get_current_heads()
            if not self.as_sql and not heads and not self.opts.get("dont_mutate", False):
                self._ensure_version_table()
        head_maintainer = HeadMaintainer(self, heads)
        assert self._migrations_fn is not None
        for step in self._migrations_fn(heads, self):
            with (
                _alembic.StepReport(self.connection, step, head_maintainer._own),
                self.begin_transaction(_per_migration=True),
            ):
                if self.as_sql and not head_maintainer.heads:
                    self._version.create(self.connection)
                log.info("Running %s", step)
                if self.as_sql:
                    self.impl.static_output(f"-- Running {step.short_log}")
                step.migration_fn(**kw)
                head_maintainer.update_to_step(step)
                for callback in self.on_version_apply_callbacks:
                    callback(ctx=self, step=step.info, heads=set(head_maintainer.heads), run_args=kw)

    def _in_connection_transaction(self):
        in_transaction = getattr(self.connection, "in_transaction", None)
        return False if in_transaction is None else in_transaction()

    def execute(self, sql, execution_options=None):
        self.impl.execute(sql, execution_options)

    @property
    def bind(self):
        return self.connection

    @property
    def config(self):
        return self.environment_context.config if self.environment_context else None


@contextlib.contextmanager
def _scope_for_ddl(connection):
    """A transaction, unless one has begun or there is no database."""
    in_transaction = getattr(connection, "in_transaction", None)
    if in_transaction is None or in_transaction():
        yield
    else:
        with connection.begin():
            yield


class HeadMaintainer:
    """The version table while migrations run."""

    def __init__(self, context, heads):
        self.context = context
        self._own = _alembic.HeadMaintainer(heads)

    @property
    def heads(self):
        return set(self._own.heads)

    def update_to_step(self, step):
        """Does to the table what a step means for it."""
        self._own.update_to_step(step, self._change, log.debug, self.context.version_table)

    def _change(self, old, new):
        """One statement on the table; how many rows it found."""
        table = self.context._version
        number = table.c.version_num
        if old is None:
            statement = table.insert().values(version_num=literal_column(f"'{new}'"))
        elif new is None:
            statement = table.delete().where(number == literal_column(f"'{old}'"))
        else:
            statement = table.update().values(version_num=literal_column(f"'{new}'"))
            statement = statement.where(number == literal_column(f"'{old}'"))
        found = _alembic.execute(self.context.impl, statement)
        return 1 if found is None or old is None else found.rowcount
