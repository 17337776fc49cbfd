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
    op.add_column("deployments", sa.Column("image_name", sa.String(length=80)))
    op.add_column("deployments", sa.Column("image_tag", sa.String(length=40)))
    op.drop_column("deployments", "image")
    op.execute(
        """
        UPDATE deployments SET
            image_name = substr(image, 1, instr(image || ':', ':') - 1),
            image_tag = substr(image, instr(image, ':') + 1)
        """
    )
    op.execute(
        """
        UPDATE deployments SET image_tag = 'latest'
        WHERE instr(image, ':') = 0
        """
    )
    with op.batch_alter_table("deployments") as batch:
        batch.alter_column("image_name", nullable=False)
        batch.alter_column("image_tag", nullable=False)


def downgrade() -> None:
    op.add_column("deployments", sa.Column("image", sa.String(length=120)))
    op.execute("UPDATE deployments SET image = image_name || ':' || image_tag")
    with op.batch_alter_table("deployments") as batch:
        batch.alter_column("image", nullable=False)
        batch.drop_column("image_name")
        batch.drop_column("image_tag")
