from sqlalchemy import ForeignKey, create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    posts: Mapped[list["Post"]] = relationship(back_populates="user")


class Post(Base):
    __tablename__ = "posts"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    user: Mapped[User | None] = relationship(back_populates="posts")


class Traced(Session):
    pass


@event.listens_for(Traced, "do_orm_execute")
def trace(state):
    flags = [n for n in ("is_select", "is_insert", "is_update", "is_delete", "is_column_load", "is_relationship_load", "is_orm_statement", "is_executemany", "is_from_statement") if getattr(state, n)]
    print("  ", flags, state.bind_mapper, state.loader_strategy_path and str(state.loader_strategy_path))
    if state.execution_options.get("short"):
        print("  ", [row[0].title for row in state.invoke_statement()])


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Traced(engine) as session:
    print("add and commit")
    session.add(User(name="u", posts=[Post(title="a"), Post(title="b")]))
    session.commit()
    print("query")
    user = session.scalars(select(User)).one()
    print("lazy load")
    print(len(user.posts))
    print("expired")
    session.commit()
    print(user.name)
    print("selectin")
    session.scalars(select(User).options(selectinload(User.posts))).all()
    print("columns")
    session.execute(select(Post.title, User.name).join(Post.user)).all()
    print("get of what is there, and is not")
    session.get(User, 1)
    session.get(User, 5)
    print("refresh")
    session.refresh(user, ["name"])
    print("query object")
    session.query(Post).filter_by(title="a").count()
    session.query(Post).filter_by(title="a").update({"title": "c"})
    print("tables")
    session.execute(select(User.__table__.c.name)).all()
    session.execute(Post.__table__.delete().where(Post.__table__.c.title == "b"))
    print("delete and flush")
    session.delete(session.scalars(select(Post).execution_options(short=True)).first())
    session.commit()
