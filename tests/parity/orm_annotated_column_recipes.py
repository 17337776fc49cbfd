import datetime
from typing import Annotated, Optional

from sqlalchemy import ForeignKey, String, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

intpk = Annotated[int, mapped_column(primary_key=True)]
required_name = Annotated[str, mapped_column(String(40), nullable=False, unique=True)]
created = Annotated[datetime.datetime, mapped_column(server_default=func.now())]
user_fk = Annotated[int, mapped_column(ForeignKey("users.id"), index=True)]


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[intpk]
    name: Mapped[required_name]
    nick: Mapped[Optional[required_name]] = mapped_column(unique=False)
    created: Mapped[created]


class Post(Base):
    __tablename__ = "posts"
    id: Mapped[intpk]
    title: Mapped[required_name] = mapped_column("post_title")
    author_id: Mapped[user_fk]
    editor_id: Mapped[Optional[user_fk]]
    author: Mapped[User] = relationship(foreign_keys="Post.author_id")
    editor: Mapped[Optional[User]] = relationship(foreign_keys="Post.editor_id")


for table in Base.metadata.sorted_tables:
    for c in table.columns:
        print(table.name, c.name, c.type, c.primary_key, c.nullable, c.unique, c.index, [f.target_fullname for f in c.foreign_keys])
print(User.id.property.columns[0] is Post.id.property.columns[0])

engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    ada = User(name="ada", nick="countess")
    session.add(Post(title="engines", author=ada))
    session.commit()
    post = session.scalars(select(Post).where(Post.title == "engines")).one()
    print(post.title, post.author.name, post.editor, post.author.nick, post.author.created is not None)
