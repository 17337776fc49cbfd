from sqlalchemy import *
from sqlalchemy.orm import *
import threading
e = create_engine("sqlite://", echo=True)
S = scoped_session(sessionmaker(e))
print(type(S).__name__, S.registry.has(), S.session_factory)
a = S()
b = S()
print(a is b, S.registry.has(), S.registry() is a)
print(S.execute(text("select 1")).scalar(), S.scalar(text("select 2")), S.scalars(text("select 3")).all())
print(S.is_active, S.autoflush, S.bind is e, S.dirty, S.new, S.deleted)
S.commit()
res = []
def work():
    s = S()
    res.append(s is a)
    res.append(S.execute(text("select 5")).scalar())
    S.remove()
t = threading.Thread(target=work); t.start(); t.join()
print(res)
S.remove()
print(S.registry.has(), S() is a)
try: S(autoflush=False)
except Exception as x: print(type(x).__name__, x)
S.remove()
print(S(autoflush=False).autoflush)
S.remove()
S.configure(autoflush=False)
print(S().autoflush)
S.configure(autoflush=True)
print(S().autoflush)
with S() as s: print(s is S())
with S.begin(): print(S.execute(text("select 9")).all())
with S.no_autoflush: print(S.autoflush)
S.remove()
ids = iter(range(100))
cur = [1]
Q = scoped_session(sessionmaker(e), scopefunc=lambda: cur[0])
x = Q(); cur[0] = 2; y = Q(); cur[0] = 1
print(x is y, Q() is x, sorted(Q.registry.registry))
Q.close_all() if hasattr(Q, "close_all") else None
print(repr(type(S)), hasattr(S, "query_property"), S.info)
try: S.nope
except AttributeError as x: print(x)
print(S.get_bind(), S.connection().execute(text("select 1")).all())
S.rollback(); S.close(); S.expire_all(); S.expunge_all(); S.flush()
print(iter(S) is not None, list(S), 1 in list(S))
S.remove()
from sqlalchemy.orm import close_all_sessions
close_all_sessions()
