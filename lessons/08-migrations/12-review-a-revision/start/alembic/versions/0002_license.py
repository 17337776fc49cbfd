"""license

Revision ID: 0002
Revises: 0001
Create Date: 2026-08-05 10:00:00

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: Union[str, Sequence[str], None] = "0001"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column(
        "datasets",
        sa.Column(
            "license",
            sa.String(length=40),
            server_default="unknown",
            nullable=False,
        ),
    )
    op.drop_column("datasets", "licence")


def downgrade() -> None:
    op.add_column("datasets", sa.Column("licence", sa.String(length=40)))
    op.drop_column("datasets", "license")
