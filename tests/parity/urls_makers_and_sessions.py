from sqlalchemy import *
from sqlalchemy import exc, event, inspect
from sqlalchemy.engine import URL, make_url, Row, CursorResult, Connection, Engine, Result
from sqlalchemy.orm import Session, sessionmaker, declarative_base, scoped_session
import sqlalchemy
def tr(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
print(sqlalchemy.__version__)
e = create_engine("sqlite:///:memory:", future=True); print(e, repr(e.url), e.url.database, e.url.render_as_string(), str(URL.create("postgresql+psycopg2", "u", "p@ss", "h", 5432, "d", {"a": "b"})))
u = make_url("mysql+pymysql://scott:tiger@localhost:3306/test?charset=utf8"); print(u.drivername, u.username, u.password, u.host, u.port, u.database, u.query, u.get_backend_name(), u.get_driver_name(), u, repr(u), u.set(password="x").render_as_string(hide_password=False), u == make_url(u), u.update_query_dict({"q": "1"}), u.difference_update_query(["charset"]))
tr(lambda: make_url("foo")); tr(lambda: make_url(None)); tr(lambda: make_url("sqlite://a:b@c/d")); tr(lambda: create_engine("sqlite://user@host/x").connect())
from sqlalchemy import engine_from_config
print(engine_from_config({"sqlalchemy.url": "sqlite://", "sqlalchemy.echo": "false", "sqlalchemy.pool_recycle": "5"}).pool._recycle)
Base = declarative_base()
class A(Base):
    __tablename__ = "a"; id = Column(Integer, primary_key=True); n = Column(String)
Base.metadata.create_all(e)
S = sessionmaker(e); print(S, S.kw, S.class_)
s = S(info={"a": 1}); print(s.info, s.bind, s.autoflush, s.expire_on_commit, s.is_active, s.in_transaction(), s.get_bind(), s.get_transaction(), type(s.connection()).__name__, s.in_transaction())
s.rollback()
with s.begin(): s.add(A(n="x"))
print(s.scalars(select(A.n)).all()); s.commit()
tr(lambda: s.begin() and s.begin()); s.rollback()
class MySession(Session): 
    def hello(self): return "hi"
S2 = sessionmaker(e, class_=MySession, expire_on_commit=False); print(S2().hello(), type(S2()).__name__); S2.configure(autoflush=False); print(S2().autoflush, S2.kw["autoflush"])
with S2.begin() as s2: s2.add(A(n="y"))
with S2() as s2, s2.begin(): s2.add(A(n="z"))
with Session(e) as s3:
    print(s3.query(A).order_by(A.id.desc()).first().n, [a.n for a in s3.query(A)])
    sp = s3.begin_nested(); s3.add(A(n="sp")); sp.rollback(); print(s3.query(A).count(), s3.in_nested_transaction())
    with s3.begin_nested(): s3.add(A(n="sp2"))
    s3.commit(); print(s3.query(A).count())
    try:
        with s3.begin_nested(): s3.add(A(id=1, n="dup"))
    except exc.IntegrityError as x: print(x.orig, s3.is_active)
    s3.add(A(id=1)); 
    tr(s3.flush); tr(lambda: s3.query(A).count()); s3.rollback(); print(s3.query(A).count())
with e.connect() as c:
    with Session(bind=c) as s4: s4.add(A(n="onconn")); s4.commit(); print(c.in_transaction())
    print(c.scalar(select(func.count()).select_from(A)))
with e.connect() as c:
    tx = c.begin(); s5 = Session(bind=c, join_transaction_mode="create_savepoint"); s5.add(A(n="q")); s5.commit(); s5.close(); tx.rollback()
with e.connect() as c: print(c.scalar(select(func.count()).select_from(A)))
s = Session(e); a = s.get(A, 1); s.close(); print(inspect(a).detached, a.n); s.add(a); print(a in s); s.expunge(a); print(a in s); s.expire_all(); s.close()
s = Session(e); a = s.get(A, 1); s.commit(); s.close(); tr(lambda: type(a).__name__)
s.close(); print(s.identity_key(A, 1) , Session.object_session(a))
print(inspect(A).local_table, inspect(A).columns.keys(), inspect(a).identity, inspect(a).identity_key)
