"""`alembic.op`: the operations of the migration that runs."""

from alembic.operations.base import Operations
import alembic.operations.ops

Operations.create_module_class_proxy(globals(), locals())
