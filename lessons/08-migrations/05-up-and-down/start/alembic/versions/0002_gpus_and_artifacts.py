"""gpus and artifacts

Revision ID: 0002
Revises: 0001
Create Date: 2026-03-09 16:40:51

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: Union[str, Sequence[str], None] = "0001"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "artifacts",
        sa.Column("artifact_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("artifact_id"),
    )
    op.add_column("runs", sa.Column("gpu", sa.String(length=20), nullable=True))
    op.create_index("ix_runs_gpu", "runs", ["gpu"])


def downgrade() -> None:
    # take back what upgrade did, the last step first
    pass
