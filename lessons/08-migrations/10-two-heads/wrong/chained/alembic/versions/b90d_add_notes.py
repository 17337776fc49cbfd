"""add notes

Revision ID: b90d
Revises: 7c2e
Create Date: 2026-06-09 10:00:00

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "b90d"
down_revision: Union[str, Sequence[str], None] = "7c2e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("experiments", sa.Column("notes", sa.Text()))


def downgrade() -> None:
    op.drop_column("experiments", "notes")
