from sqlalchemy import String, create_engine, select
from sqlalchemy.ext.declarative import AbstractConcreteBase
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, configure_mappers, mapped_column


class Base(DeclarativeBase):
    pass


class Animal(AbstractConcreteBase, Base):
    strict_attrs = True
    name = mapped_column("name", String(20))

    def __repr__(self):
        return f"{type(self).__name__}({self.name})"


class Dog(Animal):
    __tablename__ = "dogs"
    id: Mapped[int] = mapped_column(primary_key=True)
    tricks: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "dog", "concrete": True}


class Cat(Animal):
    __tablename__ = "cats"
    id: Mapped[int] = mapped_column(primary_key=True)
    lives: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "cat", "concrete": True}


class Shape(Base):
    __tablename__ = "shapes"
    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]


class Square(Shape):
    __tablename__ = "squares"
    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    side: Mapped[int]
    __mapper_args__ = {"concrete": True}


configure_mappers()
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Dog(name="rex", tricks=2), Cat(name="tom", lives=9), Square(label="s", side=2), Shape(label="blob")])
    session.commit()
    print(session.scalars(select(Dog)).all(), session.scalars(select(Cat)).one().lives)
    print(session.scalars(select(Animal).order_by(Animal.name)).all())
    print([s.label for s in session.scalars(select(Shape))], [s.side for s in session.scalars(select(Square))])
    cat = session.get(Cat, 1)
    cat.lives -= 1
    session.commit()
    print(cat.lives)
