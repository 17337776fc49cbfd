"""both"""

from alembic import op

revision = "r6"
down_revision = ("r4", "r5")
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE VIEW named AS SELECT name FROM author")


def downgrade():
    op.execute("DROP VIEW named")
