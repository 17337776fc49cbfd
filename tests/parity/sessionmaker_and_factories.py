from contextlib import contextmanager

from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker

Base = declarative_base()


class Entry(Base):
    __tablename__ = "entries"
    id = Column(Integer, primary_key=True)
    name = Column(String)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
SessionLocal = sessionmaker(bind=engine, autoflush=False)


@contextmanager
def scope():
    session = SessionLocal()
    try:
        yield session
        session.commit()
    except Exception:
        print("rolling back")
        session.rollback()
        raise
    finally:
        session.close()


def get_db():
    db = SessionLocal()
    try:
        yield db
    finally:
        print("closing")
        db.close()


with scope() as session:
    session.add(Entry(name="kept"))
    print(session.query(Entry).count())
try:
    with scope() as session:
        session.add(Entry(name="lost"))
        session.flush()
        raise ValueError("no")
except ValueError as error:
    print("caught", error)
generator = get_db()
db = next(generator)
print([entry.name for entry in db.query(Entry)])
generator.close()
SessionLocal.configure(autoflush=True)
with SessionLocal() as session:
    session.add(Entry(name="flushed"))
    print(session.query(Entry).count(), session.autoflush)
