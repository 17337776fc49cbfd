from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class A(Base):
    __tablename__ = "a"
    id: Mapped[int] = mapped_column(primary_key=True)
    x: Mapped[str]
    y: Mapped[str] = mapped_column(Computed("lower(x)"))
class B(Base):
    __tablename__ = "b"
    id: Mapped[int] = mapped_column(primary_key=True)
    x: Mapped[str]
    y: Mapped[str] = mapped_column(Computed("lower(x)"))
    a_id: Mapped[int | None] = mapped_column(ForeignKey("a.id"))
    a: Mapped[A] = relationship()
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as s:
    s.add(A(x="Q")); s.commit()
    s.add(B(x="Q", a=A(x="R"))); s.commit()
    s.add(B(x="Q", a_id=1)); s.commit()
    s.add_all([B(x="Q", a_id=1), B(x="QQ")]); s.commit()
    print(s.execute(select(B.y)).all())
    b = s.get(B, 1); b.x = "ZZ"; s.commit(); print(b.y)
    b.x = "Q"; s.flush(); print("y" in inspect(b).unloaded, b.y)
    s.execute(insert(B), [{"x": "M"}, {"x": "N"}])
    print(s.scalars(insert(B).returning(B), [{"x": "O"}]).one().y, B.__table__.c.y.server_default.sqltext)
    s.bulk_save_objects([B(x="P")]); s.commit()
    print(s.execute(select(B.x, B.y).order_by(B.id)).all())
    s.add(B(x="given", y="mine"))
    try: s.commit()
    except Exception as e: print(type(e).__name__, e.orig)
