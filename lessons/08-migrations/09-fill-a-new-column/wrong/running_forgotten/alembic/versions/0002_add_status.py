"""add status

Revision ID: 0002
Revises: 0001
Create Date: 2026-05-06 10:00:00

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: Union[str, Sequence[str], None] = "0001"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("jobs", sa.Column("status", sa.String(length=20)))
    op.execute("UPDATE jobs SET status = 'running' WHERE exit_code = NULL")
    op.execute("UPDATE jobs SET status = 'done' WHERE exit_code = 0")
    op.execute("UPDATE jobs SET status = 'failed' WHERE exit_code <> 0")
    with op.batch_alter_table("jobs") as batch_op:
        batch_op.alter_column("status", nullable=False)


def downgrade() -> None:
    op.drop_column("jobs", "status")
