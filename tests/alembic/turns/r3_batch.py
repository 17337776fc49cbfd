"""batch"""

import sqlalchemy as sa
from alembic import op

revision = "r3"
down_revision = "r2"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("book") as batch_op:
        batch_op.alter_column("price", type_=sa.Float(), existing_type=sa.Numeric(8, 2), existing_server_default="1.50")
        batch_op.alter_column("title", new_column_name="name", existing_type=sa.String(80), nullable=False)
        batch_op.add_column(sa.Column("pages", sa.Integer, server_default="0", nullable=False))
        batch_op.create_check_constraint("ck_book_pages", "pages >= 0")
        batch_op.drop_constraint("fk_book_author", type_="foreignkey")
        batch_op.create_foreign_key("fk_book_writer", "author", ["author_id"], ["id"], onupdate="CASCADE")
        batch_op.drop_index("ix_book_both")
        batch_op.drop_column("order")


def downgrade():
    with op.batch_alter_table("book", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("order", sa.Integer, server_default=sa.text("(1 + 2)")), insert_after="price")
        batch_op.drop_constraint("fk_book_writer", type_="foreignkey")
        batch_op.create_foreign_key("fk_book_author", "author", ["author_id"], ["id"], ondelete="CASCADE")
        batch_op.drop_constraint("ck_book_pages", type_="check")
        batch_op.drop_column("pages")
        batch_op.alter_column("name", new_column_name="title", existing_type=sa.String(80), nullable=True)
        batch_op.alter_column("price", type_=sa.Numeric(8, 2), existing_type=sa.Float())
    op.create_index("ix_book_both", "book", ["title", sa.text("price DESC")], unique=True)
