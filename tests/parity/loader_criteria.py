# with_loader_criteria(): of classes, aliases, joins, loads along and later, and by do_orm_execute.
from sqlalchemy import *
from sqlalchemy import event
from sqlalchemy.orm import *


class Base(DeclarativeBase):
    pass


class Soft:
    deleted: Mapped[bool] = mapped_column(default=False)


class U(Soft, Base):
    __tablename__ = "u"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    posts: Mapped[list["P"]] = relationship(back_populates="user", order_by="P.id")


class P(Soft, Base):
    __tablename__ = "p"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    uid: Mapped[int | None] = mapped_column(ForeignKey("u.id"))
    user: Mapped[U | None] = relationship(back_populates="posts")


class Plain(Base):
    __tablename__ = "plain"
    id: Mapped[int] = mapped_column(primary_key=True)


e = create_engine("sqlite://")
Base.metadata.create_all(e)
s = Session(e)
s.add_all(
    [
        U(id=1, name="a", posts=[P(id=1, title="x"), P(id=2, title="y", deleted=True)]),
        U(id=2, name="b", deleted=True, posts=[P(id=3, title="z")]),
        Plain(id=1),
    ]
)
s.commit()


def V(o):
    return [(u.name, [p.title for p in u.posts]) for u in o]


crit = with_loader_criteria(Soft, lambda cls: cls.deleted == False, include_aliases=True)
print(crit.__class__.__name__)
for opts in ([], [selectinload(U.posts)], [joinedload(U.posts)], [subqueryload(U.posts)]):
    print(V(s.scalars(select(U).options(crit, *opts)).unique()))
    s.expunge_all()
print(select(U).options(crit))
print(select(U.name).options(crit))
print(select(U).join(P, P.uid == U.id).options(crit))
print(select(U).join(U.posts).options(crit))
a = aliased(U)
print(select(a).options(crit))
print(select(U, a).join(a, a.id == U.id).options(crit))
ent = with_loader_criteria(U, U.name != "a")
print(select(U).options(ent))
print(select(a).options(ent))
print(select(P).join(P.user).options(ent))
print(select(P).join(P.user.of_type(a)).options(ent))
ent2 = with_loader_criteria(U, lambda c: c.name != "a", include_aliases=True)
print(select(a).options(ent2))
print(select(Plain).options(crit))
print(s.query(U).options(crit))
print(s.query(U).options(crit).count(), s.get(U, 2, options=[crit]), s.get(U, 1, options=[crit]).name)
s.expunge_all()
no = with_loader_criteria(P, P.deleted == False, propagate_to_loaders=False)
print(V(s.scalars(select(U).options(no))))
s.expunge_all()
print(V(s.scalars(select(U).options(with_loader_criteria(P, P.deleted == False)))))
s.expunge_all()
print(
    [
        p.user and p.user.name
        for p in s.scalars(select(P).order_by(P.id).options(with_loader_criteria(U, U.deleted == False)))
    ]
)
s.expunge_all()


@event.listens_for(s, "do_orm_execute")
def hide(st):
    if st.is_select and not st.is_column_load and not st.execution_options.get("all"):
        st.statement = st.statement.options(crit)


print(V(s.scalars(select(U))))
s.expunge_all()
print([u.name for u in s.scalars(select(U), execution_options={"all": True})])
s.expunge_all()
print(s.get(U, 2))
print(s.query(U).count())
print([u.name for u in s.query(U)])
u = s.get(U, 1)
s.expire(u)
print(u.name, [p.title for p in u.posts])
