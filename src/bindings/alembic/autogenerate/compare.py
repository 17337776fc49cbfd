"""`alembic.autogenerate.compare`: what differs, told by `migrate`, and by comparators of the program."""

import _alembic
from alembic.util import DispatchPriority


class _Comparators:
    """Functions of the program, by what they compare."""

    def __init__(self):
        self._known = {}

    def dispatch_for(self, target, *, priority=DispatchPriority.MEDIUM, qualifier="default", subgroup=None):
        if target not in ("schema", "autogenerate"):
            raise NotImplementedError(f"comparators for {target!r}")

        def decorate(function):
            self._known.setdefault((priority, target, qualifier), []).append(function)
            return function

        return decorate

    def _of(self, target, dialect, priorities):
        for priority in priorities:
            for qualifier in (dialect, "default"):
                yield from self._known.get((priority, target, qualifier), ())


comparators = _Comparators()


def _produce_net_changes(autogen_context, upgrade_ops):
    dialect = autogen_context.dialect.name
    schemas = {None}
    first, *rest = DispatchPriority
    for function in comparators._of("schema", dialect, [first]):
        function(autogen_context, upgrade_ops, schemas)
    upgrade_ops.ops.extend(_alembic.compare(autogen_context))
    for function in comparators._of("schema", dialect, rest):
        function(autogen_context, upgrade_ops, schemas)
    for function in comparators._of("autogenerate", dialect, [first, *rest]):
        function(autogen_context, upgrade_ops)


def _populate_migration_script(autogen_context, migration_script):
    upgrade_ops = migration_script.upgrade_ops_list[-1]
    _produce_net_changes(autogen_context, upgrade_ops)
    upgrade_ops.reverse_into(migration_script.downgrade_ops_list[-1])
