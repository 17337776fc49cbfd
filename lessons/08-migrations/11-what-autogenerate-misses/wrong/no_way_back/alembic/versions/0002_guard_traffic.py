"""guard traffic

Revision ID: 0002
Revises: 0001
Create Date: 2026-07-15 10:00:00

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: Union[str, Sequence[str], None] = "0001"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    with op.batch_alter_table("deployments") as batch_op:
        batch_op.create_check_constraint(
            "ck_deployments_traffic", "traffic BETWEEN 0 AND 100"
        )
        batch_op.alter_column("region", server_default="us-east")


def downgrade() -> None:
    pass
