"""rows"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

revision = "r2"
down_revision = "r1"
branch_labels = None
depends_on = None


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    initials: Mapped[str | None]


def upgrade():
    author = sa.table("author", sa.column("id"), sa.column("name"), sa.column("kind"))
    op.bulk_insert(author, [{"id": 1, "name": "Ada Lovelace", "kind": "writer"}, {"id": 2, "name": "Li Bai", "kind": "poet"}])
    op.execute("INSERT INTO book (author_id, title) VALUES (1, 'Notes'), (2, 'Moon')")
    op.add_column("author", sa.Column("initials", sa.String(4)))
    session = Session(op.get_bind())
    for one in session.scalars(sa.select(Author).order_by(Author.id)):
        one.initials = "".join(word[0] for word in one.name.split())
    session.commit()


def downgrade():
    op.drop_column("author", "initials")
    op.execute(sa.delete(sa.table("book")))
    op.execute(sa.delete(sa.table("author")))
