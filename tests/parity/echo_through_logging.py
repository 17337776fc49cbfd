import logging, sys
logging.basicConfig(format="%(levelname)s:%(name)s:%(message)s", stream=sys.stdout)
logging.getLogger("sqlalchemy.engine").setLevel(logging.INFO)
from sqlalchemy import *
e = create_engine("sqlite://")
m = MetaData(); t = Table("t", m, Column("id", Integer, primary_key=True), Column("x", String))
m.create_all(e)
with e.begin() as c:
    c.execute(t.insert(), [{"x": "a"}, {"x": "b"}])
    c.execute(t.select()).all()
logging.getLogger("sqlalchemy.engine").setLevel(logging.DEBUG)
with e.connect() as c:
    print(c.execute(t.select()).all())
    print(c.execute(t.select()).first())
logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)
logging.getLogger("sqlalchemy.pool").setLevel(logging.INFO)
e2 = create_engine("sqlite:///x1.db")
with e2.connect() as c: c.execute(select(1))
e2.dispose()
logging.getLogger("sqlalchemy.pool").setLevel(logging.WARNING)
e3 = create_engine("sqlite://", logging_name="mine", pool_logging_name="mypool", echo_pool=True)
print(e3.logging_name, e3.echo)
logging.getLogger("sqlalchemy.engine.Engine.mine").setLevel(logging.INFO)
with e3.connect() as c: c.execute(text("select 1"))
e.echo = True
with e.connect() as c: c.execute(text("select 2"))
e.echo = False
with e.connect() as c: c.execute(text("select 3"))
print(e.logger.name, e.pool.logger.name)

class Kept(logging.Handler):
    def __init__(self):
        super().__init__()
        self.kept = []
    def emit(self, record):
        self.kept.append((record.levelname, record.name, record.getMessage() if not record.args else record.msg))
kept = Kept()
logging.getLogger("sqlalchemy.engine.Engine").addHandler(kept)
e6 = create_engine("sqlite://", echo=True)
with e6.connect() as c:
    c.execute(text("select :a"), {"a": 1}).all()
logging.getLogger("sqlalchemy.engine.Engine").removeHandler(kept)
for one in kept.kept:
    print(one)
