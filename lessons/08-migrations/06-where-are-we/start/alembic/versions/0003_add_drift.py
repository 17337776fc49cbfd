"""add drift

Revision ID: 0003
Revises: 0002
Create Date: 2026-02-21 08:00:00

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: Union[str, Sequence[str], None] = "0002"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("features", sa.Column("drift", sa.Float()))


def downgrade() -> None:
    op.drop_column("features", "drift")
