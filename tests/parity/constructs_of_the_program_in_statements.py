import warnings
from sqlalchemy import *
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import *
from sqlalchemy.sql.functions import FunctionElement, GenericFunction
from sqlalchemy.schema import *
warnings.simplefilter("ignore")

class f(FunctionElement): name = "f"
try: print(f(column("a")))
except Exception as x: print(type(x).__name__)
class g(FunctionElement): pass
try: print(select(g(column("a"))))
except Exception as x: print(type(x).__name__)
class h(ColumnElement): pass
try: print(h())
except Exception as x: print(type(x).__name__)
try: print(select(h()))
except Exception as x: print(type(x).__name__)
class i(DDLElement): pass
try: print(i())
except Exception as x: print(type(x).__name__)
class j(Executable, ClauseElement): pass
try: print(j())
except Exception as x: print(type(x).__name__)
e = create_engine("sqlite://", echo=True)
@compiles(f)
def cf(el, c, **kw):
    print(type(c).__name__, c.dialect.name)
    return "abs(%s)" % c.process(el.clauses, **kw)
@compiles(h)
def ch(el, c, **kw): return "5"
@compiles(i)
def ci(el, c, **kw): print(type(c).__name__); return "select 1"
@compiles(j)
def cj(el, c, **kw): return "select 2"
class k(FunctionElement): inherit_cache = True; type = Integer()
@compiles(k)
def ck(el, c, **kw): return "7"
with e.connect() as c:
    print(c.execute(select(f(literal(-1)))).all())
    print(c.execute(select(f(literal(-1)))).all())
    print(c.execute(select(h())).all())
    c.execute(i())
    print(c.execute(j()).all())
    print(c.execute(j()).all())
    print(c.execute(k()).all(), c.scalar(k()))
    print(c.execute(select(k().label("q"), column("a") + k()).select_from(select(literal(1).label("a")).subquery()).where(k() == 7)).all())
t = Table("t", MetaData(), Column("id", Integer), Column("v", f) if False else Column("v", Integer, server_default=k(), default=k()))
print(CreateTable(t)); print(t.insert())
@compiles(Column) if False else (lambda q: q)
def z(): pass
class MyInsert(Insert): inherit_cache = True
@compiles(Select)
def cs(el, c, **kw): return "/*s*/ " + c.visit_select(el, **kw)
print(select(t.c.id, select(t.c.v).scalar_subquery()))
@compiles(BindParameter)
def cb(el, c, **kw): return "<" + c.visit_bindparam(el, **kw) + ">"
print(t.c.id == 5)
