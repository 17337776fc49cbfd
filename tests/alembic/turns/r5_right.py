"""right"""

import sqlalchemy as sa
from alembic import op

revision = "r5"
down_revision = "r3"
branch_labels = ("right",)
depends_on = "r4"


def upgrade():
    op.rename_table("book", "volume")
    op.add_column("volume", sa.Column("isbn", sa.String(13), unique=False, index=True))


def downgrade():
    op.drop_index("ix_volume_isbn", table_name="volume")
    op.drop_column("volume", "isbn")
    op.rename_table("volume", "book")
