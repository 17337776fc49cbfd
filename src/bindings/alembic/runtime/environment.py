"""`alembic.runtime.environment`: what `env.py` sees as `alembic.context`."""

from alembic import util


class EnvironmentContext(util.ModuleClsProxy):
    """One run of an environment: settings, revisions, and what the command wants of them."""

    _migration_context = None
    config = None
    script = None

    def __init__(self, config, script, **kw):
        self.config = config
        self.script = script
        self.context_opts = kw

    def __enter__(self):
        self._install_proxy()
        return self

    def __exit__(self, *arg, **kw):
        self._remove_proxy()

    def is_offline_mode(self):
        return self.context_opts.get("as_sql", False)

    def is_transactional_ddl(self):
        return self.get_context().impl.transactional_ddl

    def requires_connection(self):
        return not self.is_offline_mode()

    def get_head_revision(self):
        return self.script.as_revision_number("head")

    def get_head_revisions(self):
        return self.script.as_revision_number("heads")

    def get_starting_revision_argument(self):
        if self._migration_context is not None:
            start = self.get_context()._start_from_rev
        elif "starting_rev" in self.context_opts:
            start = self.context_opts["starting_rev"]
        else:
            raise util.CommandError("No starting revision argument is available.")
        return self.script.as_revision_number(start)

    def get_revision_argument(self):
        return self.script.as_revision_number(self.context_opts["destination_rev"])

    def get_tag_argument(self):
        return self.context_opts.get("tag", None)

    def get_x_argument(self, as_dictionary=False):
        options = self.config.cmd_opts
        given = (options.x if options is not None else None) or []
        if not as_dictionary:
            return given
        pairs = (argument.partition("=") for argument in given)
        return {key: value for key, _, value in pairs}

    def configure(
        self,
        connection=None,
        url=None,
        dialect_name=None,
        dialect_opts=None,
        transactional_ddl=None,
        transaction_per_migration=False,
        output_buffer=None,
        starting_rev=None,
        tag=None,
        template_args=None,
        render_as_batch=False,
        target_metadata=None,
        include_name=None,
        include_object=None,
        include_schemas=False,
        process_revision_directives=None,
        compare_type=True,
        compare_server_default=False,
        render_item=None,
        literal_binds=False,
        upgrade_token="upgrades",
        downgrade_token="downgrades",
        alembic_module_prefix="op.",
        sqlalchemy_module_prefix="sa.",
        user_module_prefix=None,
        on_version_apply=None,
        autogenerate_plugins=None,
        **kw,
    ):
        from alembic.runtime.migration import MigrationContext

        if output_buffer is None:
            output_buffer = self.config.output_buffer
        # What nobody has said leaves what the command has said.
        said = {
            "transactional_ddl": transactional_ddl,
            "output_buffer": output_buffer,
            "starting_rev": starting_rev or None,
            "tag": tag or None,
            "autogenerate_plugins": autogenerate_plugins,
            "render_item": render_item,
            "compare_server_default": compare_server_default,
        }
        options = self.context_opts
        options.update((name, value) for name, value in said.items() if value is not None)
        if template_args and "template_args" in options:
            options["template_args"].update(template_args)
        options.update(
            transaction_per_migration=transaction_per_migration,
            target_metadata=target_metadata,
            include_name=include_name,
            include_object=include_object,
            include_schemas=include_schemas,
            render_as_batch=render_as_batch,
            upgrade_token=upgrade_token,
            downgrade_token=downgrade_token,
            sqlalchemy_module_prefix=sqlalchemy_module_prefix,
            alembic_module_prefix=alembic_module_prefix,
            user_module_prefix=user_module_prefix,
            literal_binds=literal_binds,
            process_revision_directives=process_revision_directives,
            on_version_apply=util.to_tuple(on_version_apply, default=()),
            compare_type=compare_type,
            script=self.script,
        )
        options.update(kw)
        self._migration_context = MigrationContext.configure(
            connection=connection,
            url=url,
            dialect_name=dialect_name,
            environment_context=self,
            dialect_opts=dialect_opts,
            opts=options,
        )

    def run_migrations(self, **kw):
        from alembic.operations import Operations

        assert self._migration_context is not None
        with Operations.context(self._migration_context):
            self.get_context().run_migrations(**kw)

    def execute(self, sql, execution_options=None):
        self.get_context().execute(sql, execution_options=execution_options)

    def static_output(self, text):
        self.get_context().impl.static_output(text)

    def begin_transaction(self):
        return self.get_context().begin_transaction()

    def get_context(self):
        if self._migration_context is None:
            raise Exception("No context has been configured yet.")
        return self._migration_context

    def get_bind(self):
        return self.get_context().bind

    def get_impl(self):
        return self.get_context().impl
