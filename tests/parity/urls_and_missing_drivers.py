from sqlalchemy import *
from sqlalchemy.engine import make_url, URL
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__module__, type(e).__name__, e)
u = URL.create("postgresql+psycopg2", username="ann", password="p@ss/w:rd", host="db.example", port=5432, database="app", query={"sslmode": "require", "opt": ["a", "b"]})
print(u, repr(u), u.query, type(u.query), u.normalized_query, u.get_driver_name(), u.get_backend_name(), str(u), f"{u}", u.render_as_string(), u.render_as_string(False))
t(lambda: u.set(drivername="x", username="q", password=None, host="h", port=1, database="d", query={"z":"1"}))
t(lambda: u.update_query_string("a=1&b=2")); t(lambda: u.update_query_string("opt=9", append=True)); t(lambda: u.update_query_pairs([("a","1"),("a","2")], append=True)); t(lambda: u.update_query_dict({"opt":"zz"})); t(lambda: u.update_query_dict({"opt":"zz"}, append=True)); t(lambda: u.difference_update_query(["opt","none"]))
t(lambda: u._replace(host="z")); t(lambda: setattr(u,"host","x")); t(lambda: u.translate_connect_args()); t(lambda: u.translate_connect_args(username="user", database="db"))
t(lambda: URL("a")); t(lambda: URL.create(5)); t(lambda: URL.create("x", port="abc")); t(lambda: URL.create("x", port="12").port); t(lambda: URL.create("x", query={"a":5})); t(lambda: URL.create("x", host=5)); t(lambda: URL.create("")) ; t(lambda: URL.create("x", password=5))
t(lambda: u == u.set()), t(lambda: u != make_url("sqlite://")); t(lambda: hash(u)==hash(u.set())); t(lambda: tuple(u)); t(lambda: u == "x"); t(lambda: u._fields); t(lambda: len(u)); t(lambda: u[0]); t(lambda: isinstance(u, tuple))
import copy; t(lambda: copy.copy(u)==u); t(lambda: copy.deepcopy(u)==u)
import pickle; t(lambda: pickle.loads(pickle.dumps(u))==u)
t(lambda: make_url("sqlite:///x.db").get_dialect()); t(lambda: make_url("foo://").get_dialect()); t(lambda: make_url("postgresql://").get_driver_name()); t(lambda: make_url("mysql://").get_driver_name()); t(lambda: make_url("sqlite://").get_driver_name()); t(lambda: make_url("oracle://").get_driver_name()); t(lambda: make_url("mssql://").get_driver_name())
for s in ("postgresql://u:p@h:1/d?a=b&a=c", "sqlite:///C:\\x\\y.db", "postgresql://[::1]/x", "mysql://u:p%2Fq@h", "sqlite:///file:x.db?mode=ro&uri=true", "postgresql://u@/db?host=/var/run", "x+y://u:@h/"):
    v = make_url(s); print(v, v.username, v.password, v.host, v.port, v.database, dict(v.query), v.render_as_string(False))
t(lambda: make_url(None)); t(lambda: create_engine("postgresql+asyncpg://h/d")); t(lambda: create_engine("sqlite+aiosqlite://")); t(lambda: create_engine("sqlite://host/x")); t(lambda: create_engine("mysql+mysqlconnector://h/d")); t(lambda: create_engine("mariadb://h/d")); t(lambda: create_engine("mssql://h/d")); t(lambda: create_engine("oracle://h/d")); t(lambda: create_engine("cockroachdb://h/d")); t(lambda: create_engine("snowflake://h/d"))
e = create_engine(make_url("sqlite:///x.db")); print(e.url, e.url.database, e, e.url == make_url("sqlite:///x.db"))
