from sqlalchemy import *
from sqlalchemy import event
from sqlalchemy.orm import *
Base = declarative_base()
class A(Base):
    __tablename__ = "a"; id = Column(Integer, primary_key=True); n = Column(String)
e = create_engine("sqlite:///join.db", echo=True); Base.metadata.drop_all(e); Base.metadata.create_all(e)
@event.listens_for(e, "connect")
def c1(d, r): d.isolation_level = None
@event.listens_for(e, "begin")
def b1(c): c.exec_driver_sql("BEGIN")
e.dispose()
def count():
    with e.connect() as c: return c.scalar(select(func.count()).select_from(A))
for mode in ("conditional_savepoint", "rollback_only", "control_fully", "create_savepoint"):
    for nested in (False, True):
        print("--", mode, nested)
        with e.connect() as c:
            tx = c.begin(); sp = c.begin_nested() if nested else None
            s = Session(bind=c, join_transaction_mode=mode)
            s.add(A(n="q")); s.commit(); s.add(A(n="w")); s.flush(); s.rollback(); s.add(A(n="e")); 
            try: s.commit()
            except Exception as x: print(type(x).__name__, x)
            s.close(); print(tx.is_active, c.in_transaction())
            if tx.is_active: tx.rollback()
        print(count())
try: Session(join_transaction_mode="x")
except Exception as x: print(type(x).__name__, x)
