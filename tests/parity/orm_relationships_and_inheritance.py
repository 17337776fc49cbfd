from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Zoo(Base):
    __tablename__ = "zoos"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    animals: Mapped[list["Animal"]] = relationship(back_populates="zoo", order_by="Animal.id", cascade="all, delete-orphan")
    birds: Mapped[list["Bird"]] = relationship(viewonly=True, order_by="Bird.id")


class Animal(Base):
    __tablename__ = "animals"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    zoo_id: Mapped[int | None] = mapped_column(ForeignKey("zoos.id"))
    zoo: Mapped[Zoo | None] = relationship(back_populates="animals")
    meals: Mapped[list["Meal"]] = relationship(back_populates="animal", cascade="all, delete-orphan", order_by="Meal.id")
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "animal"}

    def __repr__(self):
        return f"{type(self).__name__}({self.name})"


class Bird(Animal):
    __tablename__ = "birds"
    id: Mapped[int] = mapped_column(ForeignKey("animals.id"), primary_key=True)
    wingspan: Mapped[int]
    nests: Mapped[list["Nest"]] = relationship(back_populates="bird", cascade="all, delete-orphan")
    __mapper_args__ = {"polymorphic_identity": "bird"}


class Cat(Animal):
    lives: Mapped[int | None]
    __mapper_args__ = {"polymorphic_identity": "cat"}


class Meal(Base):
    __tablename__ = "meals"
    id: Mapped[int] = mapped_column(primary_key=True)
    food: Mapped[str]
    animal_id: Mapped[int] = mapped_column(ForeignKey("animals.id"))
    animal: Mapped[Animal] = relationship(back_populates="meals")


class Nest(Base):
    __tablename__ = "nests"
    id: Mapped[int] = mapped_column(primary_key=True)
    bird_id: Mapped[int] = mapped_column(ForeignKey("birds.id"))
    bird: Mapped[Bird] = relationship(back_populates="nests")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    zoo = Zoo(name="z")
    session.add(zoo)
    for animal in (Bird(name="owl", wingspan=90, nests=[Nest()]), Cat(name="leo", lives=7, meals=[Meal(food="fish")]), Animal(name="yak"), Bird(name="tit", wingspan=20)):
        zoo.animals.append(animal)
        session.flush()
    session.commit()
    print(zoo.animals, zoo.birds)
    print([m.animal for m in session.scalars(select(Meal))], session.scalars(select(Nest)).one().bird.wingspan)
with Session(engine) as session:
    zoo = session.scalars(select(Zoo).options(selectinload(Zoo.animals).selectinload(Animal.meals))).one()
    print([(a, [m.food for m in a.meals]) for a in zoo.animals])
with Session(engine) as session:
    zoo = session.scalars(select(Zoo).options(joinedload(Zoo.birds).selectinload(Bird.nests))).unique().one()
    print([(b, b.wingspan, len(b.nests)) for b in zoo.birds])
    print(session.execute(select(Zoo.name, Bird.wingspan).join(Zoo.birds).order_by(Bird.id)).all())
    print(session.scalars(select(Zoo.name).where(Zoo.animals.of_type(Cat).any(Cat.lives > 5))).all())
    print(session.scalars(select(Bird).join(Bird.nests)).all(), session.scalars(select(Animal).where(Animal.zoo == zoo, Animal.kind != "bird").order_by(Animal.id)).all())
    owl = session.get(Animal, 1)
    zoo.animals.remove(owl)
    session.commit()
    print(zoo.animals, session.scalars(select(Nest)).all())
    session.delete(zoo)
    session.commit()
    print(session.scalars(select(Animal)).all(), session.scalars(select(Meal)).all())
