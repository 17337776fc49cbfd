"""create services

Revision ID: 0001
Revises:
Create Date: 2026-05-04 09:20:18

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: Union[str, Sequence[str], None] = None
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "services",
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.PrimaryKeyConstraint("service_id"),
    )
    op.create_table(
        "rollouts",
        sa.Column("rollout_id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(length=20), nullable=False),
        sa.Column("failed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["service_id"], ["services.service_id"]),
        sa.PrimaryKeyConstraint("rollout_id"),
    )


def downgrade() -> None:
    op.drop_table("rollouts")
    op.drop_table("services")
