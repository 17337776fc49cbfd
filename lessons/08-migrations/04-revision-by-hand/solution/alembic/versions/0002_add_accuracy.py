"""add accuracy"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.add_column("models", sa.Column("accuracy", sa.Float()))


def downgrade():
    op.drop_column("models", "accuracy")
