import traceback
from dataclasses import dataclass
from sqlalchemy import *
from sqlalchemy.orm import DeclarativeBase, Session, Mapped, mapped_column
class Base(DeclarativeBase): pass
class Run(Base):
    __tablename__ = "runs"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    def __repr__(self): return f"Run({self.name})"
@dataclass
class Row:
    name: str
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
def show(label, f):
    try: print(label, f())
    except Exception as e: print(label, type(e).__module__, type(e).__name__, str(e)[:300])
with Session(engine) as s:
    for st in (insert(Run), insert(Run).returning(Run.id), update(Run)):
        show("objs", lambda: s.execute(st, [Run(name="a")]))
        show("obj", lambda: s.execute(st, Run(name="a")))
        show("objs2", lambda: s.execute(st, [Run(name="a"), Run(name="b")]))
        show("dc", lambda: s.execute(st, [Row("a")]))
        show("str", lambda: s.execute(st, ["a"]))
        show("str2", lambda: s.execute(st, "a"))
        show("ints", lambda: s.execute(st, [1, 2]))
        show("int", lambda: s.execute(st, 1))
        show("tuples", lambda: s.execute(st, [("a",), ("b",)]))
        show("tuple", lambda: s.execute(st, ("a",)))
        show("none", lambda: s.execute(st, [None]))
        show("mixed", lambda: s.execute(st, [{"name": "x"}, Run(name="b")]))
        show("set", lambda: s.execute(st, {"a"}))
        show("gen", lambda: type(s.execute(st, ({"name": x} for x in "ab"))))
        s.rollback()
    show("values", lambda: s.execute(insert(Run).values(Run(name="a"))))
    show("values list", lambda: s.execute(insert(Run).values([Run(name="a")])))
    show("values tuple", lambda: s.execute(insert(Run).values([(None, "a")])).rowcount)
    show("bulk_save", lambda: s.bulk_save_objects([{"name": "x"}]))
    show("add_all", lambda: s.add_all([{"name": "x"}]))
    show("add", lambda: s.add({"name": "x"}))
    show("add list", lambda: s.add([Run(name="x")]))
    show("delete list", lambda: s.delete([Run(name="x")]))
    show("delete class", lambda: s.delete(Run))
    show("scalars", lambda: s.scalars(insert(Run), [Run(name="a")]).all())
with engine.connect() as c:
    show("core objs", lambda: c.execute(insert(Run), [Run(name="a")]))
    show("core obj", lambda: c.execute(insert(Run), Run(name="a")))
    show("core dc", lambda: c.execute(insert(Run), [Row(name="a")]))
    show("core int", lambda: c.execute(insert(Run), 3))
