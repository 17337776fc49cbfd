from sqlalchemy import *
from sqlalchemy.orm import DeclarativeBase, Session, Mapped, mapped_column
class Base(DeclarativeBase): pass
class Model(Base):
    __tablename__ = "models"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    version: Mapped[str] = mapped_column(default="1.0")
    note: Mapped[str | None]
t = Model.__table__
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
def show(label, f):
    try:
        r = f()
        print(label, list(r.keys()), r.all())
    except Exception as e:
        print(label, type(e).__name__, str(e).split("\n")[0][:200])
with engine.connect() as c:
    show("none", lambda: c.execute(insert(t).returning(t.c.id)))
    c.rollback()
    show("empty dict", lambda: c.execute(insert(t).returning(t.c.id), {}))
    show("empty list", lambda: c.execute(insert(t).returning(t.c.id), []))
    show("list of empty", lambda: c.execute(insert(t).returning(t.c.id), [{}]))
    show("two empties", lambda: c.execute(insert(t).returning(t.c.id), [{}, {}]))
    show("one", lambda: c.execute(insert(t).returning(t), {"name": "a"}))
    show("list of one", lambda: c.execute(insert(t).returning(t.c.name, t.c.id), [{"name": "b"}]))
    show("two", lambda: c.execute(insert(t).returning(t.c.id, t.c.version), [{"name": "c"}, {"name": "d"}]))
    show("sorted", lambda: c.execute(insert(t).returning(t.c.id, t.c.version, sort_by_parameter_order=True), [{"name": "c"}, {"name": "d"}]))
    show("tuple", lambda: c.execute(insert(t).returning(t.c.id), ("x",)))
    show("list of tuples", lambda: c.execute(insert(t).returning(t.c.id), [("x",), ("y",)]))
    show("different keys", lambda: c.execute(insert(t).returning(t.c.id), [{"name": "e"}, {"name": "f", "note": "n"}]))
    show("missing keys", lambda: c.execute(insert(t).returning(t.c.id), [{"name": "e", "note": "n"}, {"name": "f"}]))
    show("unknown", lambda: c.execute(insert(t).returning(t.c.id), {"nam": "e"}))
    show("unknown in many", lambda: c.execute(insert(t).returning(t.c.id), [{"name": "g", "x": 1}, {"name": "h", "x": 2}]))
    show("values and params", lambda: c.execute(insert(t).values(note="N").returning(t.c.id, t.c.note), [{"name": "g"}, {"name": "h"}]))
    show("values list", lambda: c.execute(insert(t).values([{"name": "g"}, {"name": "h"}]).returning(t.c.id, t.c.note)))
    show("values list and params", lambda: c.execute(insert(t).values([{"name": "g"}, {"name": "h"}]).returning(t.c.id), [{"name": "q"}]))
    show("values tuple", lambda: c.execute(insert(t).values((None, "g", "2", "n")).returning(t.c.id, t.c.note)))
    show("expression", lambda: c.execute(insert(t).returning(func.upper(t.c.name), (t.c.id + 1).label("next"), literal("x")), {"name": "u"}))
    show("string", lambda: c.execute(insert(t).returning("id"), {"name": "u"}))
    show("text", lambda: c.execute(insert(t).returning(text("id")), {"name": "u"}))
    show("text many", lambda: c.execute(insert(t).returning(text("id"), t.c.name), [{"name": "u"}, {"name": "v"}]))
    show("star", lambda: c.execute(insert(t).returning(literal_column("*")), {"name": "u"}))
    show("nothing", lambda: c.execute(insert(t).returning(), {"name": "u"}))
    show("twice", lambda: c.execute(insert(t).returning(t.c.id).returning(t.c.name), {"name": "u"}))
    show("twice same", lambda: c.execute(insert(t).returning(t.c.id, t.c.id), {"name": "u"}))
    show("both", lambda: c.execute(insert(t).returning(t.c.id).return_defaults(), {"name": "u"}))
    show("sub", lambda: c.execute(insert(t).from_select(["name"], select(t.c.name).where(t.c.id == 3)).returning(t.c.id, t.c.name)))
    show("sql param", lambda: c.execute(insert(t).returning(t.c.id), {"name": func.upper("k")}))
    show("sql params", lambda: c.execute(insert(t).returning(t.c.id, t.c.name), [{"name": func.upper("k")}, {"name": "k"}]))
    show("no param kw", lambda: c.execute(insert(t).returning(t.c.id), name="e"))
    show("int", lambda: c.execute(insert(t).returning(t.c.id), 5))
    show("list int", lambda: c.execute(insert(t).returning(t.c.id), [5, 6]))
    show("str", lambda: c.execute(insert(t).returning(t.c.id), "ab"))
    show("none param", lambda: c.execute(insert(t).returning(t.c.id), None))
    show("set none", lambda: c.execute(insert(t).returning(t.c.id), [None]))
    show("gen", lambda: c.execute(insert(t).returning(t.c.id), ({"name": x} for x in "ab")))
    show("tuple of dicts", lambda: c.execute(insert(t).returning(t.c.id), ({"name": "r"}, {"name": "s"})))
    r = c.execute(insert(t).returning(t.c.id), {"name": "z"})
    print(r.returned_defaults, r.returns_rows, r.is_insert)
    try: print(r.inserted_primary_key)
    except Exception as e: print(type(e).__name__, e)
    try: print(r.lastrowid)
    except Exception as e: print(type(e).__name__, e)
    r = c.execute(insert(t), {"name": "z"})
    try: print(r.all())
    except Exception as e: print(type(e).__name__, e)
with Session(engine) as s:
    def sh(label, f):
        try:
            r = f(); print(label, [x if not isinstance(x[0], Model) else (x[0].id, x[0].name) for x in r.all()])
        except Exception as e:
            print(label, type(e).__name__, str(e).split("\n")[0][:200])
    sh("orm one", lambda: s.execute(insert(Model).returning(Model), {"name": "a"}))
    sh("orm two", lambda: s.execute(insert(Model).returning(Model), [{"name": "a"}, {"name": "b"}]))
    sh("orm different", lambda: s.execute(insert(Model).returning(Model.id), [{"name": "a"}, {"name": "b", "note": "x"}, {"name": "c"}]))
    sh("orm empty", lambda: s.execute(insert(Model).returning(Model.id), []))
    sh("orm empty dict", lambda: s.execute(insert(Model).returning(Model.id), {}))
    sh("orm unknown", lambda: s.execute(insert(Model).returning(Model.id), [{"nam": "a"}]))
    sh("orm values", lambda: s.execute(insert(Model).values(name="v").returning(Model.id, Model.name)))
    sh("orm values list", lambda: s.execute(insert(Model).values([{"name": "v"}, {"name": "w"}]).returning(Model)))
