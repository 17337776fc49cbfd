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
    op.execute(
        "UPDATE jobs SET status = CASE"
        " WHEN exit_code IS NULL THEN 'running'"
        " WHEN exit_code = 0 THEN 'done'"
        " ELSE 'failed' END"
    )
    op.alter_column("jobs", "status", nullable=False)


def downgrade() -> None:
    op.drop_column("jobs", "status")
