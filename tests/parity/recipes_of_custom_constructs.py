from sqlalchemy import *
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import ColumnClause, Executable, ClauseElement, ColumnElement, FunctionElement, case
from sqlalchemy.schema import DDLElement, DropTable, CreateColumn, CreateIndex
from sqlalchemy.sql import table, Insert, func, Select, Update, Delete
from sqlalchemy.types import BigInteger, DateTime, Integer, VARCHAR, TypeDecorator, UserDefinedType, JSON
from sqlalchemy.dialects import postgresql, mysql, sqlite, oracle
from sqlalchemy.dialects.postgresql import JSONB, ARRAY, UUID as PGUUID
class MyColumn(ColumnClause):
    inherit_cache = True
@compiles(MyColumn)
def compile_mycolumn(element, compiler, **kw): return "[%s]" % element.name
s = select(MyColumn('x'), MyColumn('y')); print(str(s))
class AlterColumn(DDLElement):
    inherit_cache = False
    def __init__(self, column, cmd): self.column = column; self.cmd = cmd
@compiles(AlterColumn)
def visit_alter_column(element, compiler, **kw): return "ALTER COLUMN %s ..." % element.column.name
@compiles(AlterColumn, 'postgresql')
def visit_alter_column_pg(element, compiler, **kw): return "ALTER TABLE %s ALTER COLUMN %s ..." % (element.column.table.name, element.column.name)
m = MetaData(); t = Table("t", m, Column("id", BigInteger, primary_key=True), Column("n", String(20), nullable=False), Column("j", JSONB), Column("a", ARRAY(Integer)), Column("u", PGUUID(as_uuid=False)))
print(AlterColumn(t.c.id, "x")); print(AlterColumn(t.c.id, "x").compile(dialect=postgresql.dialect()))
@compiles(BigInteger, 'sqlite')
def bi_c(element, compiler, **kw): return "INTEGER"
@compiles(JSONB, "sqlite")
def jb(type_, compiler, **kw): return compiler.visit_JSON(type_, **kw)
@compiles(ARRAY, "sqlite")
def ar(type_, compiler, **kw): return "TEXT /* %s[] */" % compiler.process(type_.item_type)
@compiles(PGUUID, "sqlite")
def uu(type_, compiler, **kw): return "CHAR(36)"
from sqlalchemy.schema import CreateTable
print(CreateTable(t).compile(dialect=sqlite.dialect()), CreateTable(t).compile(dialect=postgresql.dialect()))
class coalesce(FunctionElement):
    name = 'coalesce'; inherit_cache = True
@compiles(coalesce)
def cc(element, compiler, **kw): return "coalesce(%s)" % compiler.process(element.clauses, **kw)
@compiles(coalesce, 'oracle')
def co(element, compiler, **kw):
    if len(element.clauses) > 2: raise TypeError("coalesce only supports two arguments on Oracle")
    return "nvl(%s)" % compiler.process(element.clauses, **kw)
print(select(coalesce(t.c.n, 'x')), select(coalesce(t.c.n, 'x')).compile(dialect=oracle.dialect()))
try: select(coalesce(t.c.n, 'x', 'y')).compile(dialect=oracle.dialect())
except TypeError as x: print(x)
class sql_false(ColumnElement):
    inherit_cache = True
@compiles(sql_false)
def default_false(element, compiler, **kw): return "false"
@compiles(sql_false, 'mssql', 'mysql', 'oracle')
def int_false(element, compiler, **kw): return "0"
from sqlalchemy import select, union_all
exp = union_all(select(t.c.n, sql_false().label("q")), select(t.c.n, literal(1))); print(exp); print(exp.compile(dialect=mysql.dialect()))
class greatest(FunctionElement):
    type = Numeric(); name = 'greatest'; inherit_cache = True
@compiles(greatest)
def default_greatest(element, compiler, **kw): return compiler.visit_function(element)
@compiles(greatest, 'sqlite')
def case_greatest(element, compiler, **kw):
    arg1, arg2 = list(element.clauses)
    return compiler.process(case((arg1 > arg2, arg1), else_=arg2), **kw)
al = t.alias("al")
print(select(t.c.n).where(greatest(t.c.id, t.c.id + 1) > 10)); print(select(al.c.n).where(greatest(al.c.id, 5) > 10).compile(dialect=sqlite.dialect()))
sub = select(greatest(t.c.id, 1).label("g")).subquery(); print(select(sub.c.g).compile(dialect=sqlite.dialect()))
class utcnow(FunctionElement):
    type = DateTime(); inherit_cache = True
@compiles(utcnow)
def u1(element, compiler, **kw): return "CURRENT_TIMESTAMP"
@compiles(utcnow, 'postgresql')
def u2(element, compiler, **kw): return "TIMEZONE('utc', CURRENT_TIMESTAMP)"
ev = Table("event", m, Column("id", Integer, primary_key=True), Column("description", String(50), nullable=False), Column("ts", DateTime, server_default=utcnow(), onupdate=utcnow()))
print(CreateTable(ev).compile(dialect=postgresql.dialect())); print(ev.update().values(description="x")); print(ev.insert().values(ts=utcnow()))
@compiles(Insert)
def prefix_inserts(insert, compiler, **kw): return compiler.visit_insert(insert.prefix_with("/*p*/"), **kw)
@compiles(Update)
def up(u, compiler, **kw): return compiler.visit_update(u, **kw) + " -- upd"
@compiles(DropTable, "postgresql")
def dt(element, compiler, **kw): return compiler.visit_drop_table(element, **kw) + " CASCADE"
@compiles(CreateColumn)
def crc(element, compiler, **kw):
    text = compiler.visit_create_column(element, **kw)
    return text and text + " /*%s*/" % element.element.name
print(ev.insert(), ev.update(), DropTable(ev).compile(dialect=postgresql.dialect()), CreateTable(ev))
e = create_engine("sqlite://", echo=True); m.create_all(e)
with e.begin() as c:
    c.execute(ev.insert(), [{"description": "a"}, {"description": "b"}]); c.execute(ev.update().where(ev.c.id == 1).values(description="z"))
    print(c.execute(select(ev.c.id, ev.c.description).where(ev.c.ts <= utcnow())).all(), c.execute(select(greatest(3, 7), coalesce(None, "q"))).first())
class CreateView(DDLElement):
    def __init__(self, name, selectable): self.name = name; self.selectable = selectable
class DropView(DDLElement):
    def __init__(self, name): self.name = name
@compiles(CreateView)
def _cv(element, compiler, **kw): return "CREATE VIEW %s AS %s" % (element.name, compiler.sql_compiler.process(element.selectable, literal_binds=True))
@compiles(DropView)
def _dv(element, compiler, **kw): return "DROP VIEW %s" % (element.name)
def view_exists(ddl, target, connection, **kw): return ddl.name in inspect(connection).get_view_names()
def view_doesnt_exist(ddl, target, connection, **kw): return not view_exists(ddl, target, connection, **kw)
def view(name, metadata, selectable):
    t = table(name); t._columns._populate_separate_keys(col._make_proxy(t, set(), {}) for col in selectable.selected_columns) if False else None
    event.listen(metadata, "after_create", CreateView(name, selectable).execute_if(callable_=view_doesnt_exist))
    event.listen(metadata, "before_drop", DropView(name).execute_if(callable_=view_exists))
    return t
from sqlalchemy import event
m2 = MetaData(); st = Table("stuff", m2, Column("id", Integer, primary_key=True), Column("data", String(50)))
v = view("stuff_view", m2, select(st.c.id, st.c.data.label("d")).where(st.c.data == "x"))
m2.create_all(e); m2.create_all(e)
with e.begin() as c: print(c.execute(text("select * from stuff_view")).all())
m2.drop_all(e)
