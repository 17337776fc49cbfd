"""shelves"""

import sqlalchemy as sa
from alembic import op

revision = "r1"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "author",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("kind", sa.Enum("poet", "writer", name="kind", create_constraint=True)),
        sa.Column("is_alive", sa.Boolean(create_constraint=True, name="alive"), server_default=sa.true()),
        sa.UniqueConstraint("name", name="uq_author_name"),
        sa.CheckConstraint("length(name) > 1", name="ck_author_name"),
    )
    op.create_table(
        "book",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("author_id", sa.Integer, sa.ForeignKey("author.id", name="fk_book_author", ondelete="CASCADE")),
        sa.Column("title", sa.String(80), index=True),
        sa.Column("price", sa.Numeric(8, 2), server_default="1.50"),
        sa.Column("order", sa.Integer, server_default=sa.text("(1 + 2)")),
    )
    op.create_index("ix_book_both", "book", ["title", sa.text("price DESC")], unique=True)


def downgrade():
    op.drop_index("ix_book_both", table_name="book")
    op.drop_table("book")
    op.drop_table("author")
