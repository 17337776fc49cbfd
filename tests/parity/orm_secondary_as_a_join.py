from sqlalchemy import ForeignKey, create_engine, inspect, join, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class A(Base):
    __tablename__ = "a"
    id: Mapped[int] = mapped_column(primary_key=True)
    b_id: Mapped[int | None] = mapped_column(ForeignKey("b.id"))
    d: Mapped["D | None"] = relationship(
        secondary=lambda: join(B, D, B.d_id == D.id).join(C, C.d_id == D.id),
        primaryjoin="and_(A.b_id == B.id, A.id == C.a_id)",
        secondaryjoin="D.id == B.d_id",
        uselist=False,
        viewonly=True,
    )


class B(Base):
    __tablename__ = "b"
    id: Mapped[int] = mapped_column(primary_key=True)
    d_id: Mapped[int | None] = mapped_column(ForeignKey("d.id"))


class C(Base):
    __tablename__ = "c"
    id: Mapped[int] = mapped_column(primary_key=True)
    a_id: Mapped[int | None] = mapped_column(ForeignKey("a.id"))
    d_id: Mapped[int | None] = mapped_column(ForeignKey("d.id"))


class D(Base):
    __tablename__ = "d"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


j = join(B, C, C.d_id == B.d_id)
B_with_C = aliased(B, j, flat=True)
A.bs = relationship(B_with_C, primaryjoin=A.b_id == j.c.b_id, viewonly=True)

engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    d = D(id=1, name="deep")
    session.add(d)
    session.flush()
    session.add(B(id=5, d_id=1))
    session.flush()
    session.add_all([A(id=1, b_id=5), A(id=2, b_id=5)])
    session.flush()
    session.add(C(id=9, a_id=1, d_id=1))
    session.commit()
    print(session.get(A, 1).d.name, session.get(A, 2).d)
    print(session.scalars(select(A.id).join(A.d).where(D.name == "deep")).all())
    print(inspect(A).relationships.d.direction.name, session.get(A, 1).bs.d_id)
