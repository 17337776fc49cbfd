"""stricter models

Revision ID: 0002
Revises: 0001
Create Date: 2026-04-18 10:00:00

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: Union[str, Sequence[str], None] = "0001"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.alter_column(
        "models",
        "framework",
        existing_type=sa.String(length=20),
        nullable=False,
    )
    op.create_unique_constraint("uq_models_name", "models", ["name"])


def downgrade() -> None:
    op.drop_constraint("uq_models_name", "models", type_="unique")
    op.alter_column(
        "models",
        "framework",
        existing_type=sa.String(length=20),
        nullable=True,
    )
