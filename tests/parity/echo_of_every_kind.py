from sqlalchemy import Column, Integer, String, create_engine, select, text
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Event(Base):
    __tablename__ = "events"
    id = Column(Integer, primary_key=True)
    kind = Column(String(20), nullable=False)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Event(kind="start"))
    session.commit()
    session.add_all([Event(kind="step"), Event(kind="stop")])
    session.commit()
    session.add(Event(kind="again"))
    session.flush()
    for number in (1, 2):
        print("event", number, session.get(Event, number).kind)
    with session.begin_nested():
        session.execute(text("DELETE FROM events WHERE id = :id"), {"id": 3})
    print(session.scalars(select(Event.kind).where(Event.kind.in_(["step", "again"]))).all())
    session.bulk_insert_mappings(Event, [{"kind": f"bulk {n}"} for n in range(12)])
    session.rollback()
    print(session.query(Event).filter(Event.kind.like("s%")).count())
with engine.connect() as connection:
    connection.exec_driver_sql("PRAGMA user_version")
    connection.execute(text("SELECT 1 AS one"))
    connection.execute(text("SELECT 1 AS one"))
quiet = create_engine("sqlite://")
with quiet.connect() as connection:
    print(connection.scalar(text("SELECT 'not logged'")))
hidden = create_engine("sqlite://", echo=True, hide_parameters=True)
with hidden.connect() as connection:
    connection.execute(text("SELECT :secret"), {"secret": "s"})
