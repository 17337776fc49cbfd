import re
from sqlalchemy import *
from sqlalchemy import types, exc
from sqlalchemy.types import TypeEngine, UserDefinedType, TypeDecorator
from sqlalchemy.schema import CreateTable
from sqlalchemy.dialects import postgresql, mysql, sqlite, oracle, mssql
class Plain(TypeEngine):
    pass
class Visited(TypeEngine):
    __visit_name__ = "vector"
class User(UserDefinedType):
    pass
class User2(UserDefinedType):
    cache_ok = True
    def get_col_spec(self, **kw):
        return "VECTOR(3)"
class Deco(TypeDecorator):
    pass
class Deco2(TypeDecorator):
    impl = Visited
    cache_ok = True
class Deco3(TypeDecorator):
    impl = String
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__module__, type(e).__name__, re.sub("0x[0-9a-f]+", "0x", str(e)), getattr(e, "code", None))
md = MetaData()
for cls in (Plain, Visited, User, User2, Deco, Deco2, Deco3):
    print("--", cls.__name__)
    show(lambda: cls())
    show(lambda: cls().compile())
    show(lambda: cls().compile(dialect=postgresql.dialect()))
    show(lambda: str(cls()))
    show(lambda: CreateTable(Table("t_" + cls.__name__, md, Column("id", Integer, primary_key=True), Column("v", cls))).compile())
    show(lambda: CreateTable(Table("t2_" + cls.__name__, md, Column("id", Integer, primary_key=True), Column("v", cls()))).compile(dialect=sqlite.dialect()))
    show(lambda: repr(cls()))
    show(lambda: select(cast(literal("x"), cls())).compile())
    show(lambda: select(literal("x", cls())).compile())
e = create_engine("sqlite://")
show(lambda: Table("t_Visited2", MetaData(), Column("id", Integer, primary_key=True), Column("v", Visited)).create(e))
show(lambda: postgresql.JSONB().compile(dialect=sqlite.dialect()))
show(lambda: CreateTable(Table("pg", MetaData(), Column("v", postgresql.JSONB))).compile(dialect=sqlite.dialect()))
show(lambda: CreateTable(Table("pg", MetaData(), Column("v", ARRAY(Integer)))).compile(dialect=sqlite.dialect()))
show(lambda: Table("pg", MetaData(), Column("v", ARRAY(Integer))).create(e))
show(lambda: CreateTable(Table("pg", MetaData(), Column("v", postgresql.UUID), Column("w", postgresql.INET))).compile(dialect=mysql.dialect()))
show(lambda: CreateTable(Table("n", MetaData(), Column("v"))).compile())
show(lambda: CreateTable(Table("n", MetaData(), Column("v", String))).compile(dialect=mysql.dialect()))
