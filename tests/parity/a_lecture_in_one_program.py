from contextlib import contextmanager
from datetime import datetime, timedelta
import os, time, threading, logging, functools, json
from sqlalchemy import *
from sqlalchemy import event, exc
from sqlalchemy.orm import declarative_base, sessionmaker, Session, scoped_session, DeclarativeBase, Mapped, mapped_column
from sqlalchemy.exc import IntegrityError, OperationalError, SQLAlchemyError, NoResultFound, MultipleResultsFound, InvalidRequestError, StatementError, TimeoutError as SATimeout
from sqlalchemy.pool import NullPool, QueuePool, StaticPool
Base = declarative_base()
class Model(Base):
    __tablename__ = "models"
    id = Column(Integer, primary_key=True)
    name = Column(String(100), nullable=False, unique=True)
    framework = Column(String(50), default="pytorch")
    accuracy = Column(Float)
    created_at = Column(DateTime, default=datetime.utcnow)
    tags = Column(JSON, default=list)
    def __repr__(self): return f"<Model({self.name}, {self.accuracy})>"
engine = create_engine("sqlite:///lec.db", pool_size=5, max_overflow=10, pool_timeout=30, pool_recycle=3600, pool_pre_ping=True, echo=False)
Base.metadata.drop_all(engine); Base.metadata.create_all(engine)
SessionLocal = sessionmaker(bind=engine, autoflush=False, expire_on_commit=False)
@contextmanager
def session_scope():
    session = SessionLocal()
    try:
        yield session
        session.commit()
    except Exception:
        session.rollback(); raise
    finally:
        session.close()
with session_scope() as s:
    s.add_all([Model(name=f"m{i}", accuracy=i / 10) for i in range(5)])
try:
    with session_scope() as s: s.add(Model(name="m1"))
except IntegrityError as e: print(type(e).__name__, e.orig, e.statement.split()[0], e.code)
def retry(n):
    def deco(f):
        @functools.wraps(f)
        def inner(*a, **k):
            for i in range(n):
                try: return f(*a, **k)
                except OperationalError as e: print("retry", i, e.orig); time.sleep(0.01)
            raise RuntimeError("gave up")
        return inner
    return deco
@retry(2)
def bad():
    with engine.connect() as c: c.execute(text("select * from missing"))
try: bad()
except RuntimeError as e: print(e)
s = SessionLocal()
print(s.query(Model).count(), s.query(Model).filter(Model.accuracy > 0.1).order_by(Model.accuracy.desc()).all(), s.get(Model, 1), s.get(Model, 99))
print(s.execute(select(Model.name, Model.accuracy).where(Model.name.like("m%")).limit(2)).all(), s.scalars(select(Model).where(Model.id.in_([1, 2]))).all())
for f in (lambda: s.query(Model).filter_by(name="zz").one(), lambda: s.query(Model).one(), lambda: s.execute(select(Model)).scalar_one(), lambda: s.query(Model).filter_by(nam="x"), lambda: Model(nope=1), lambda: s.execute("select 1"), lambda: s.add(5), lambda: s.query("x").all()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m = s.get(Model, 1); m.accuracy = 0.99; print(s.dirty, s.is_modified(m), inspect(m).attrs.accuracy.history, m in s, s.new); s.flush(); print(s.dirty); s.rollback(); print(m.accuracy)
print(s.query(func.avg(Model.accuracy), func.max(Model.accuracy), func.count(Model.id)).one(), s.query(Model.framework, func.count()).group_by(Model.framework).having(func.count() > 1).all())
s.query(Model).filter(Model.id == 5).delete(); s.query(Model).filter(Model.accuracy < 0.2).update({"accuracy": Model.accuracy + 1}, synchronize_session="fetch"); s.commit(); print(s.query(Model.name, Model.accuracy).order_by(Model.id).all())
s.bulk_save_objects([Model(name="b1"), Model(name="b2")]); s.bulk_insert_mappings(Model, [{"name": "b3"}, {"name": "b4"}]); s.commit(); print(s.query(Model).count())
s.execute(insert(Model), [{"name": "c1", "accuracy": 1}, {"name": "c2", "accuracy": 2}]); s.execute(update(Model).where(Model.name == "c1").values(accuracy=5)); s.execute(delete(Model).where(Model.name == "c2")); s.commit()
print([(x.name, x.accuracy, x.framework, x.tags) for x in s.query(Model).order_by(Model.id).offset(5).limit(5)])
s.close(); print(s.in_transaction(), engine.pool.status(), engine.url, engine.dialect.name, engine.driver, engine.name, engine.pool.size(), engine.pool.checkedout())
print(os.path.exists("lec.db"), os.path.getsize("lec.db") > 0); engine.dispose(); os.remove("lec.db")
with Session(create_engine("sqlite://")) as t:
    try: t.query(Model).all()
    except OperationalError as e: print(e)
    try: t.execute(select(Model))
    except Exception as e: print(type(e).__name__)
print(Session().bind, Model.__table__.c.keys(), Model.__tablename__, Base.metadata.tables.keys(), Model.name.type, Model.__mapper__.primary_key)
try: Session().query(Model).all()
except Exception as e: print(type(e).__name__, e)
