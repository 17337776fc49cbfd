from sqlalchemy import *
from sqlalchemy.orm import DeclarativeBase, Session, Mapped, mapped_column
class Base(DeclarativeBase): pass
class Run(Base):
    __tablename__ = "runs"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    score: Mapped[int] = mapped_column(default=0)
runs = Run.__table__
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

def counts(label, result, how="all"):
    early = None
    if how == "first access before":
        early = result.rowcount
    rows = [tuple(row) for row in (result.fetchmany(1) if how == "some" else result.all())] if result.returns_rows else "no rows"
    print(f"{label:<28}", "early", early, "rows", rows, "late", result.rowcount)

with engine.begin() as c:
    for how in ("all", "first access before", "some"):
        print("-", how)
        counts("insert returning", c.execute(insert(runs).returning(runs.c.name), {"name": "a"}), how)
        counts("insert values returning", c.execute(insert(runs).values([{"name": "p"}, {"name": "q"}]).returning(runs.c.name)), how)
        counts("insert many returning", c.execute(insert(runs).returning(runs.c.name), [{"name": n} for n in "bcd"]), how)
        counts("insert many", c.execute(insert(runs), [{"name": n} for n in "ef"]), how)
        counts("insert", c.execute(insert(runs), {"name": "g"}), how)
        counts("insert from select", c.execute(insert(runs).from_select(["name"], select(runs.c.name + "2").where(runs.c.id < 4)).returning(runs.c.name)), how)
        counts("update returning", c.execute(update(runs).where(runs.c.id < 4).values(score=runs.c.score + 1).returning(runs.c.id)), how)
        counts("update one returning", c.execute(update(runs).where(runs.c.id == 4).values(score=9).returning(runs.c.id)), how)
        counts("update none returning", c.execute(update(runs).where(runs.c.id < 0).values(score=1).returning(runs.c.id)), how)
        counts("update", c.execute(update(runs).where(runs.c.id < 4).values(score=5)), how)
        counts("delete returning", c.execute(delete(runs).where(runs.c.name.in_(["p", "q"])).returning(runs.c.name)), how)
        counts("delete", c.execute(delete(runs).where(runs.c.name == "c")), how)
        counts("select", c.execute(select(runs.c.name).where(runs.c.id < 3)), how)
        counts("text select", c.execute(text("select name from runs where id < 3")), how)
        counts("text update returning", c.execute(text("update runs set score = 7 where id < 4 returning id, score")), how)
        counts("text insert returning", c.execute(text("insert into runs (name, score) values ('t', 1), ('u', 2) returning name")), how)
        counts("text delete", c.execute(text("delete from runs where name in ('t', 'u')")), how)
        counts("driver update returning", c.exec_driver_sql("update runs set score = 8 where id < 4 returning id"), how)
        counts("text create", c.execute(text("create table if not exists other (x)")), how)
    small = c.execution_options(insertmanyvalues_page_size=2)
    counts("pages of two", small.execute(insert(runs).returning(runs.c.name), [{"name": n} for n in "xyz"]))
    kept = {"preserve_rowcount": True}
    counts("preserved select", c.execute(select(runs.c.id).where(runs.c.id < 3), execution_options=kept))
    counts("preserved insert", c.execute(insert(runs).returning(runs.c.name), {"name": "k"}, execution_options=kept))
    counts("preserved insert many", c.execute(insert(runs).returning(runs.c.name), [{"name": n} for n in "lmn"], execution_options=kept))
    counts("preserved pages", c.execute(insert(runs).returning(runs.c.name), [{"name": n} for n in "lmn"], execution_options=kept | {"insertmanyvalues_page_size": 2}))
    counts("preserved text", c.execute(text("update runs set score = 7 where id < 3 returning id"), execution_options=kept))
    result = c.execute(update(runs).where(runs.c.id < 3).values(score=3).returning(runs.c.id, runs.c.score))
    print(result.scalars().all(), result.rowcount)
    result = c.execute(text("update runs set score = 4 where id < 3 returning id"))
    print(result.first(), result.rowcount)
    result = c.execute(text("update runs set score = 4 where id = 1 returning id"))
    print(result.first(), result.rowcount)
    result = c.execute(text("update runs set score = 4 where id < 3 returning id"))
    print([row["id"] for row in result.mappings()], result.rowcount)

with Session(engine) as s:
    for sync in ("auto", "fetch", "evaluate", False):
        options = {"synchronize_session": sync}
        r = s.execute(update(Run).where(Run.id < 4).values(score=1), execution_options=options)
        print(sync, r.rowcount)
        r = s.execute(update(Run).where(Run.id < 4).values(score=1).returning(Run.id), execution_options=options)
        print(sync, r.all(), getattr(r, "rowcount", "none"))
        r = s.execute(update(Run).where(Run.id < 4).values(score=1).returning(Run), execution_options=options)
        print(sync, len(r.scalars().all()), getattr(r, "rowcount", "none"))
        r = s.execute(delete(Run).where(Run.id == 1).returning(Run.name), execution_options=options)
        print(sync, r.all(), getattr(r, "rowcount", "none"))
        s.rollback()
    r = s.execute(insert(Run).returning(Run), [{"name": "o"}, {"name": "p"}])
    print(type(r).__name__, hasattr(r, "rowcount"))
    r = s.execute(insert(Run), [{"name": "o"}, {"name": "p"}])
    print(getattr(r, "rowcount", "none"), getattr(r, "returns_rows", "none"))
    r = s.execute(insert(Run).values(name="one").returning(Run.name))
    print(r.scalars().all(), getattr(r, "rowcount", "none"))
    r = s.execute(text("select 1"))
    print(r.rowcount, r.scalar())
