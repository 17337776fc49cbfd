from sqlalchemy import Column, Integer, Table, create_engine, select, text
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.ext.declarative import DeferredReflection
from sqlalchemy.orm import DeclarativeBase, Session, declarative_base, relationship

engine = create_engine("sqlite://")
with engine.begin() as connection:
    connection.execute(text("CREATE TABLE shelves (id INTEGER PRIMARY KEY, label VARCHAR(10) NOT NULL)"))
    connection.execute(text("CREATE TABLE boxes (id INTEGER PRIMARY KEY, shelf_id INTEGER REFERENCES shelves (id), weight FLOAT DEFAULT 1.5)"))
    connection.execute(text("INSERT INTO shelves VALUES (1, 'top')"))
    connection.execute(text("INSERT INTO boxes (id, shelf_id) VALUES (7, 1)"))


class Base(DeclarativeBase):
    pass


class Shelf(Base):
    __table__ = Table("shelves", Base.metadata, autoload_with=engine)
    boxes = relationship("Box", back_populates="shelf")


class Box(Base):
    __table__ = Table("boxes", Base.metadata, autoload_with=engine)
    shelf = relationship(Shelf, back_populates="boxes")

    def __repr__(self):
        return f"Box {self.id} of {self.weight}"


print([(c.name, str(c.type), c.nullable) for c in Box.__table__.columns])
with Session(engine) as session:
    print(session.scalars(select(Box)).all(), session.get(Shelf, 1).boxes[0].shelf.label)

Later = declarative_base(cls=DeferredReflection)


class LateShelf(Later):
    __tablename__ = "shelves"
    id = Column("id", Integer, primary_key=True)
    name = Column("label")


try:
    select(LateShelf)
except Exception as error:
    print(type(error).__name__, str(error)[:90])
Later.prepare(engine)
with Session(engine) as session:
    print(session.scalars(select(LateShelf.name)).all(), LateShelf.__table__.c.label.type)

Auto = automap_base()
Auto.prepare(autoload_with=engine)
print(sorted(Auto.classes.keys()))
with Session(engine) as session:
    box = session.get(Auto.classes.boxes, 7)
    print(box.shelves.label, [b.id for b in box.shelves.boxes_collection])
