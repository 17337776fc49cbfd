import datetime
import enum
import functools
import uuid
from dataclasses import dataclass
from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.pool import QueuePool
def show(label, f):
    try: print(label, f())
    except Exception as e: print(label, type(e).__module__, type(e).__name__, str(e)[:300])
show("enum ints", lambda: Enum(1, 2))
show("enum mixed", lambda: Enum("a", 2))
show("enum name", lambda: Enum(1, 2, name="x"))
show("enum none", lambda: Enum(None))
show("enum empty", lambda: Enum())
show("enum list", lambda: Enum(["a", "b"]))
show("enum tuple", lambda: Enum(("a", "b")))
show("enum class and str", lambda: Enum(enum.Enum("E", "a b"), "x"))
show("enum class of ints", lambda: Enum(enum.Enum("E", [("a", 1), ("b", 2)])).enums)
show("enum length", lambda: Enum("aaa", "b", length=2))
show("enum length str", lambda: repr(Enum("aaa", "b", length=5)))
class Base(DeclarativeBase): pass
@dataclass
class Point:
    x: int
    y: int
class Vertex(Base):
    __tablename__ = "vertices"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None]
    start: Mapped[Point | None] = composite(mapped_column("x1"), mapped_column("y1"))
    end: Mapped[Point | None] = composite(mapped_column("x2"), mapped_column("y2"))
    data: Mapped[bytes | None]
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as s:
    q = s.query(Vertex)
    show("str", lambda: q["x"])
    show("float", lambda: q[1.5])
    show("none", lambda: q[None])
    show("tuple", lambda: q[1, 2])
    show("slice str", lambda: q["a":"b"])
    show("neg", lambda: q[-1])
    show("neg slice", lambda: q[-2:])
    show("step", lambda: q[0:4:2])
    show("oob", lambda: q[5])
    show("zero", lambda: q[0])
    v = Vertex(name="v", start=Point(1, 2), end=Point(3, 4), data=bytearray(b"xyz"))
    s.add(v)
    s.commit()
    print(v.data, type(v.data))
    show("refresh", lambda: s.refresh(v, ["start"]))
    show("refresh2", lambda: s.refresh(v, ["start", "end"]))
    show("refresh3", lambda: s.refresh(v, ["start", "name"]))
    show("refresh4", lambda: s.refresh(v, ["nothing"]))
    show("expire", lambda: s.expire(v, ["start"]))
    print(v.start)
    print(s.scalars(select(Vertex.name).where(Vertex.data == bytearray(b"xyz"))).all())
    print(s.scalars(select(Vertex.name).where(Vertex.data == memoryview(b"xyz"))).all())
    print(s.execute(text("select :a, typeof(:a)"), {"a": bytearray(b"abc")}).all())
    print(s.execute(select(literal(bytearray(b"q"), LargeBinary))).all())
    print(s.connection().exec_driver_sql("select ?", (bytearray(b"e"),)).all())
for kw in ({}, {"pool_timeout": 5}, {"pool_timeout": 2.5}, {"pool_timeout": 7.0}):
    e = create_engine("sqlite:///pool.db", **kw)
    print(e.pool.timeout(), e.pool.size())
c = Column("a", DateTime, default=datetime.datetime.now)
show("default", lambda: type(c.default.arg(None)))
c2 = Column("a", Integer, default=lambda ctx: 4)
show("default ctx", lambda: c2.default.arg(None))
c3 = Column("a", Integer, default=lambda: 5)
show("default noarg", lambda: c3.default.arg(None))
show("default noarg none", lambda: c3.default.arg())
c4 = Column("a", String, default=uuid.uuid4)
show("callable", lambda: (c4.default.is_callable, c4.default.is_scalar, len(str(c4.default.arg(None)))))
c5 = Column("a", JSON, default=dict)
show("dict", lambda: c5.default.arg(None))
c6 = Column("a", JSON, default=list)
show("list", lambda: (c6.default.arg({}), c6.default.arg.__name__))
def make(x, y): return 1
show("two args", lambda: Column("a", Integer, default=make))
def made(x=1): "doc"; return x
show("default arg", lambda: (Column("a", Integer, default=made).default.arg(None), Column("a", default=made).default.arg.__doc__))
class Call:
    def __call__(self): return "called"
class CallCtx:
    def __call__(self, ctx): return "called with " + str(ctx)
show("obj", lambda: Column("a", Integer, default=Call()).default.arg(None))
show("obj", lambda: Column("a", Integer, default=CallCtx()).default.arg(3))
show("partial", lambda: Column("a", Integer, default=functools.partial(max, 1, 2)).default.arg(None))
show("on update", lambda: Column("a", Integer, onupdate=functools.partial(max, 1, 2)).onupdate.arg(None))
show("names", lambda: Column("a", DateTime, default=datetime.datetime.now).default.arg.__name__)

print(QueuePool(lambda: 1, timeout=3).timeout())
class Size(enum.IntEnum):
    SMALL = 1
    LARGE = 2
for kind in (Enum("a", "b", "c", "d", name="four"), Enum("a", "b", "c", "d", "e"), Enum("abcdefghijk", "abcdefghijkl"), Enum(Size)):
    for value in (Size.SMALL, "zz", 7, 1.5, None):
        show(f"{kind!r} {value!r}", lambda: kind.bind_processor(engine.dialect)(value))
    show(f"{kind!r} stored", lambda: kind.result_processor(engine.dialect, None)("zz"))
