"""add region

Revision ID: 0002
Revises:
Create Date: 2026-11-25 17:58:02

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: Union[str, Sequence[str], None] = None
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column(
        "rollouts",
        sa.Column("region", sa.String(length=20), nullable=False),
    )


def downgrade() -> None:
    op.drop_column("rollouts", "region")
