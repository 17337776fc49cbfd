"""add owner

Revision ID: 0002
Revises: 0001
Create Date: 2026-02-10 08:00:00

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: Union[str, Sequence[str], None] = "0001"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("features", sa.Column("owner", sa.String(length=40)))


def downgrade() -> None:
    op.drop_column("features", "owner")
