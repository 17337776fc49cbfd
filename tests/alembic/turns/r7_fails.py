"""fails half-way"""

import sqlalchemy as sa
from alembic import op

revision = "r7"
down_revision = "r6"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("INSERT INTO author (name) VALUES ('Nobody')")
    op.execute("INSERT INTO nowhere VALUES (1)")


def downgrade():
    op.drop_table("half")
