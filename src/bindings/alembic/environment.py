"""`alembic.environment`: another name of `alembic.runtime.environment`."""

from alembic.runtime.environment import *
