from sqlalchemy import Column, Integer, String, create_engine, insert, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Row(Base):
    __tablename__ = "rows"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    kind = Column(String, default="plain")


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
session.bulk_save_objects([Row(name="a"), Row(name="b"), Row(name="c", kind="x")])
session.bulk_insert_mappings(Row, [{"name": "d"}, {"name": "e"}])
session.execute(insert(Row), [{"name": "f"}, {"name": "g"}])
session.execute(insert(Row).values(name="h"))
session.execute(insert(Row).values([{"name": "i"}, {"name": "j", "kind": "y"}]) if False else insert(Row).values(name="i", kind="y"))
print(session.scalars(insert(Row).returning(Row), [{"name": "k"}, {"name": "l"}]).all()[0].name)
session.bulk_update_mappings(Row, [{"id": 1, "name": "A"}, {"id": 2, "name": "B"}])
session.commit()
print(session.execute(select(Row.id, Row.name, Row.kind).order_by(Row.id)).all())
with engine.begin() as connection:
    print(connection.execute(Row.__table__.insert(), {"name": "core"}).inserted_primary_key)
    print(connection.execute(Row.__table__.insert(), [{"name": "m"}, {"name": "n"}]).rowcount)
print(session.query(Row).count())
