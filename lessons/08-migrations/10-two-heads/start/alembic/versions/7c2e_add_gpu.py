"""add gpu

Revision ID: 7c2e
Revises: 3f1a
Create Date: 2026-06-08 10:00:00

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "7c2e"
down_revision: Union[str, Sequence[str], None] = "3f1a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("experiments", sa.Column("gpu", sa.String(length=20)))


def downgrade() -> None:
    op.drop_column("experiments", "gpu")
