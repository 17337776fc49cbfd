"""left"""

import sqlalchemy as sa
from alembic import op

revision = "r4"
down_revision = "r3"
branch_labels = ("left",)
depends_on = None


def upgrade():
    with op.batch_alter_table("author", naming_convention={"ck": "ck_%(table_name)s_%(constraint_name)s"}) as batch_op:
        batch_op.drop_constraint("uq_author_name", type_="unique")
        batch_op.create_unique_constraint("uq_author_both", ["name", "kind"])
        batch_op.create_index("ix_author_initials", ["initials"])


def downgrade():
    with op.batch_alter_table("author") as batch_op:
        batch_op.drop_index("ix_author_initials")
        batch_op.drop_constraint("uq_author_both", type_="unique")
        batch_op.create_unique_constraint("uq_author_name", ["name"])
