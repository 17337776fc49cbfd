from sqlalchemy import *
from sqlalchemy.dialects import mysql,oracle,mssql,postgresql,sqlite
t=Table("t",MetaData(),Column("id",Integer,primary_key=True),Column("x",Integer))
for d in (mysql,oracle,mssql,postgresql,sqlite):
    try: print(d.__name__.split(".")[-1], t.insert().compile(dialect=d.dialect(),for_executemany=True,column_keys=[]))
    except Exception as e: print(d.__name__.split(".")[-1], e)
engine = create_engine("sqlite://")
t.metadata.create_all(engine)
with engine.begin() as connection:
    connection.execute(t.insert(), [{}, {}])
    connection.execute(t.insert(), {})
    print(connection.execute(select(t)).all())
