"""`alembic.autogenerate`: revisions from what differs between models and database."""

from alembic.autogenerate.api import (
    AutogenContext,
    RevisionContext,
    compare_metadata,
    produce_migrations,
    render_python_code,
)
from alembic.autogenerate.compare import comparators
from alembic.autogenerate.render import render_op_text, renderers
from alembic.autogenerate.rewriter import Rewriter
