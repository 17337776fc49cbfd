"""`alembic.migration`: the former place of `alembic.runtime.migration`."""

from alembic.runtime.migration import *
