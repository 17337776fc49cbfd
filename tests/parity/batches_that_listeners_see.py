from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, event, insert, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session

metadata = MetaData()
runs = Table("runs", metadata, Column("id", Integer, primary_key=True), Column("name", String))
engine = create_engine("sqlite://")
metadata.create_all(engine)


@event.listens_for(engine, "before_cursor_execute")
def before(connection, cursor, statement, parameters, context, executemany):
    print("before", statement.split("\n")[0], parameters, executemany, context.executemany)


@event.listens_for(engine, "after_cursor_execute")
def after(connection, cursor, statement, parameters, context, executemany):
    print("after", cursor.rowcount, executemany)


for name in ("do_execute", "do_executemany"):
    event.listen(engine, name, lambda cursor, statement, parameters, context, name=name: print(name))

with engine.begin() as connection:
    rows = [{"name": name} for name in "abc"]
    connection.execute(insert(runs), rows[0])
    connection.execute(insert(runs), rows)
    connection.execute(insert(runs).returning(runs.c.id), rows[:1])
    connection.execute(insert(runs).returning(runs.c.id), rows)
    connection.execute(insert(runs).returning(runs.c.id, sort_by_parameter_order=True), rows)
    connection.execute(insert(runs).values(rows))
    connection.execute(update(runs).values(name="x").returning(runs.c.id))
    connection.execute(
        insert(runs).returning(runs.c.id), rows, execution_options={"insertmanyvalues_page_size": 2}
    )


class Base(DeclarativeBase):
    pass


class Run(Base):
    __table__ = runs


with Session(engine) as session:
    session.add_all([Run(name="p"), Run(name="q")])
    session.commit()
    print(session.scalars(select(Run.name).where(Run.name > "c").order_by(Run.id)).all())
