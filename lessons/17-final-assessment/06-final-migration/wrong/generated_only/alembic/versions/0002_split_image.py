"""split image

Revision ID: 0002
Revises: 0001
Create Date: 2026-11-23 08:47:31

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
        "deployments",
        sa.Column("image_name", sa.String(length=80), nullable=False),
    )
    op.add_column(
        "deployments",
        sa.Column("image_tag", sa.String(length=40), nullable=False),
    )
    op.drop_column("deployments", "image")


def downgrade() -> None:
    op.add_column(
        "deployments",
        sa.Column("image", sa.String(length=120), nullable=False),
    )
    op.drop_column("deployments", "image_tag")
    op.drop_column("deployments", "image_name")
