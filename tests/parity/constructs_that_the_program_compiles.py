from sqlalchemy import *
from sqlalchemy.ext.compiler import compiles, deregister
from sqlalchemy.sql.expression import ColumnElement, FunctionElement, ClauseElement, Executable, Insert, Select
from sqlalchemy.schema import DDLElement, CreateTable, CreateColumn, ExecutableDDLElement
from sqlalchemy.types import UserDefinedType, DateTime, String
from sqlalchemy.dialects import postgresql, mysql, sqlite
class timestampdiff(FunctionElement):
    name = "tsdiff"
    inherit_cache = True
    type = Integer()
@compiles(timestampdiff)
def d(element, compiler, **kw):
    return "TSD(%s)" % compiler.process(element.clauses, **kw)
@compiles(timestampdiff, "postgresql")
def p(element, compiler, **kw):
    a, b = list(element.clauses)
    return "EXTRACT(epoch FROM %s - %s)" % (compiler.process(a, **kw), compiler.process(b, **kw))
@compiles(timestampdiff, "mysql", "mariadb")
def my(element, compiler, **kw):
    return "MY(%s)" % compiler.process(element.clauses, **kw)
s = select(timestampdiff(column("a"), column("b")))
print(s); print(s.compile(dialect=postgresql.dialect())); print(s.compile(dialect=mysql.dialect()))
class utcnow(FunctionElement):
    type = DateTime()
    inherit_cache = True
@compiles(utcnow, "sqlite")
def u(element, compiler, **kw): return "CURRENT_TIMESTAMP"
try: print(select(utcnow()))
except Exception as x: print(type(x).__name__)
print(select(utcnow().label("n")).compile(dialect=sqlite.dialect()))
class MyColumn(ColumnElement):
    inherit_cache = True
    type = String()
    def __init__(self, t): self.text = t
@compiles(MyColumn)
def mc(element, compiler, **kw): return "[%s]" % element.text
print(select(MyColumn("x")), MyColumn("y") == 5, (MyColumn("y") + "a").compile().params)
class CreateView(DDLElement):
    def __init__(self, name, sel): self.name, self.sel = name, sel
@compiles(CreateView)
def cv(element, compiler, **kw):
    return "CREATE VIEW %s AS %s" % (compiler.preparer.quote(element.name), compiler.sql_compiler.process(element.sel, literal_binds=True))
t = Table("t", MetaData(), Column("id", Integer, primary_key=True), Column("a", String))
print(CreateView("v", select(t).where(t.c.id > 5)))
e = create_engine("sqlite://", echo=True)
with e.begin() as c:
    t.create(c)
    c.execute(CreateView("v 1", select(t).where(t.c.id > 5)))
    print(c.execute(text('select * from "v 1"')).all())
    print(type(c.execute(select(utcnow())).scalar()).__name__)
class InsertFromSelect(Executable, ClauseElement):
    inherit_cache = False
    def __init__(self, table, select): self.table, self.select = table, select
@compiles(InsertFromSelect)
def ifs(element, compiler, **kw):
    return "INSERT INTO %s (%s)" % (compiler.process(element.table, asfrom=True, **kw), compiler.process(element.select, **kw))
print(InsertFromSelect(t, select(t).where(t.c.a == "q")))
@compiles(CreateTable)
def ct(element, compiler, **kw):
    return compiler.visit_create_table(element, **kw) + " -- mine"
print(CreateTable(t))
deregister(CreateTable)
print(CreateTable(t))
@compiles(CreateColumn, "sqlite")
def cc(element, compiler, **kw):
    return compiler.visit_create_column(element, **kw) + " /* col */"
print(CreateTable(t).compile(dialect=sqlite.dialect()))
@compiles(Insert, "sqlite")
def ins(element, compiler, **kw):
    return compiler.visit_insert(element.prefix_with("OR IGNORE"), **kw)
print(t.insert().compile(dialect=sqlite.dialect()))
@compiles(String, "sqlite")
def st(type_, compiler, **kw): return "MYSTRING"
print(CreateTable(t).compile(dialect=sqlite.dialect()))
class MyType(UserDefinedType):
    cache_ok = True
    def get_col_spec(self, **kw): return "MYTYPE"
@compiles(MyType, "postgresql")
def mt(type_, compiler, **kw): return "PGTYPE"
x = Table("x", MetaData(), Column("m", MyType))
print(CreateTable(x)); print(CreateTable(x).compile(dialect=postgresql.dialect()))
class greatest(FunctionElement):
    name = "greatest"; inherit_cache = True; type = Numeric()
@compiles(greatest)
def g(element, compiler, **kw): return compiler.visit_function(element)
@compiles(greatest, "sqlite")
def gs(element, compiler, **kw): return compiler.process(func.max(*element.clauses), **kw)
q = select(greatest(column("a"), column("b")))
print(q); print(q.compile(dialect=sqlite.dialect()))
