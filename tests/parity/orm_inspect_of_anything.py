from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class A(Base):
    __tablename__="a"
    id: Mapped[int] = mapped_column(primary_key=True)
    bs: Mapped[list["B"]] = relationship()
class B(Base):
    __tablename__="b"
    id: Mapped[int] = mapped_column(primary_key=True)
    aid: Mapped[int] = mapped_column(ForeignKey("a.id"))
e = create_engine("sqlite://")
s = Session(e)
for x in (select(A), A.__table__, A.id == 1, A.id, A.bs, text("x"), func.now(), select(A).subquery(), aliased(A), A, A(), 5, "x", e, s, insert(A), union(select(A.id), select(A.id)), literal(1), MetaData(), s.query(A), exists(), Column("z", Integer), A.__mapper__, inspect(A()), inspect(aliased(A)), object, None, A.__table__.c.id):
    try: r = inspect(x); print(type(x).__name__, r is x, type(r).__name__)
    except Exception as ex: print(type(x).__name__, type(ex).__name__, ex)
    try: s.get(x, 1)
    except Exception as ex: print("   get", type(ex).__name__, str(ex).split(" at 0x")[0])
