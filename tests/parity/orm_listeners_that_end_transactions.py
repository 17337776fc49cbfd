from sqlalchemy import create_engine, event, select, String, text
from sqlalchemy.orm import DeclarativeBase, Session, Mapped, mapped_column
class Base(DeclarativeBase): pass
class Model(Base):
    __tablename__ = "models"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(50))
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
def tell(e):
    print(type(e).__name__, str(e).split("\n")[0][:160])
def attempt(what, listener, action):
    s = Session(engine)
    event.listen(s, what, listener)
    print("--", what, listener.__name__)
    try:
        action(s)
    except Exception as e:
        tell(e)
    print(s.in_transaction(), s.is_active)
    try:
        s.rollback()
    except Exception as e:
        tell(e)
    event.remove(s, what, listener)
    s.close()
def add_commit(s):
    s.add(Model(name="a")); s.commit()
def add_flush(s):
    s.add(Model(name="a")); s.flush()
def add_rollback(s):
    s.add(Model(name="a")); s.flush(); s.rollback()
def nested(s):
    s.add(Model(name="a"))
    with s.begin_nested():
        s.add(Model(name="b"))
def rb(s, *a): s.rollback()
def cm(s, *a): s.commit()
def cl(s, *a): s.close()
def err(s, *a): raise ValueError("no")
for what in ("before_flush", "after_flush", "after_flush_postexec", "before_commit", "after_commit", "after_begin", "after_rollback", "after_soft_rollback", "after_transaction_create", "after_transaction_end"):
    for l in (rb, cm, cl, err):
        for action in (add_commit, add_flush, add_rollback, nested):
            if what in ("after_flush_postexec",) and l is cm: continue
            if what in ("after_transaction_create", "after_transaction_end", "after_rollback","after_soft_rollback") and l is not err: continue
            print(action.__name__, end=" ")
            attempt(what, l, action)
