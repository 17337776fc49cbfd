"""`alembic.operations`: what a migration may do."""

from alembic.operations.base import AbstractOperations, BatchOperations, Operations
from alembic.operations.ops import MigrateOperation, MigrationScript

__all__ = ["AbstractOperations", "Operations", "BatchOperations", "MigrateOperation", "MigrationScript"]
