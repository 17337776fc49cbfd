"""`alembic.operations.base`: what a migration may do, as methods."""

import contextlib

import _alembic
from alembic import util

_implementations = {}


class AbstractOperations(util.ModuleClsProxy):
    """What a migration may do, on tables of a database or on one table in batch mode."""

    def __init__(self, migration_context, impl=None):
        self.migration_context = migration_context
        self.impl = migration_context.impl if impl is None else impl

    @classmethod
    def register_operation(cls, name, sourcename=None):
        """Makes an operation's class method a method."""

        def register(op_cls):
            source = sourcename or name

            def method(self, *args, **kw):
                return getattr(op_cls, source)(self, *args, **kw)

            method.__name__ = name
            method.__qualname__ = f"{cls.__name__}.{name}"
            method.__doc__ = getattr(op_cls, source).__doc__
            setattr(cls, name, method)
            return op_cls

        return register

    @classmethod
    def implementation_for(cls, op_cls, replace=False):
        """Says what an operation does."""

        def decorate(fn):
            if op_cls in _implementations and not replace:
                raise ValueError(f"Can not set dispatch function for object {op_cls!r}: key already exists. To replace "
                                 "existing function, use replace=True.")
            _implementations[op_cls] = fn
            return fn

        return decorate

    @classmethod
    @contextlib.contextmanager
    def context(cls, migration_context):
        op = Operations(migration_context)
        op._install_proxy()
        yield op
        op._remove_proxy()

    @contextlib.contextmanager
    def batch_alter_table(
        self,
        table_name,
        schema=None,
        recreate="auto",
        partial_reordering=None,
        copy_from=None,
        table_args=(),
        table_kwargs=util.immutabledict(),
        reflect_args=(),
        reflect_kwargs=util.immutabledict(),
        naming_convention=None,
    ):
        """Steps on one table, which are taken when the block ends."""
        impl = _alembic.Batch(
            self.impl,
            table_name,
            schema,
            recreate,
            copy_from,
            table_args,
            dict(table_kwargs),
            reflect_args,
            dict(reflect_kwargs),
            naming_convention,
            partial_reordering,
        )
        yield BatchOperations(self.migration_context, impl=impl)
        impl.flush()

    def get_context(self):
        return self.migration_context

    def invoke(self, operation):
        """Takes a step."""
        for cls in type(operation).__mro__:
            if cls in _implementations:
                return _implementations[cls](self, operation)
        return _alembic.perform(self.impl, operation, _target(self.migration_context))

    def f(self, name):
        """A name that no naming convention changes."""
        from sqlalchemy.schema import conv

        return conv(name)

    def inline_literal(self, value, type_=None):
        """A value that is written into the text of its statement."""
        return _alembic.inline_literal(value, type_)

    def get_bind(self):
        return self.migration_context.impl.bind

    def run_async(self, async_function, *args, **kw_args):
        raise NotImplementedError("run_async() is not available in Ormlet: there are no asynchronous drivers")


def _target(migration_context):
    metadata = migration_context.opts.get("target_metadata")
    return metadata if hasattr(metadata, "naming_convention") else None


class Operations(AbstractOperations):
    """What a migration may do."""


class BatchOperations(AbstractOperations):
    """What a migration may do on one table in batch mode."""

    def _noop(self, operation):
        raise NotImplementedError(
            f"The {operation} method does not apply to a batch table alter operation."
        )
