from sqlalchemy import Column, ForeignKey, Integer, create_engine
from sqlalchemy.exc import CircularDependencyError
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Egg(Base):
    __tablename__ = "eggs"
    id = Column(Integer, primary_key=True)
    hen_id = Column(ForeignKey("hens.id", name="fk_hen"))
    hen = relationship("Hen", foreign_keys=[hen_id])


class Hen(Base):
    __tablename__ = "hens"
    id = Column(Integer, primary_key=True)
    egg_id = Column(ForeignKey("eggs.id", name="fk_egg", use_alter=True))
    egg = relationship("Egg", foreign_keys=[egg_id])


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
print([t.name for t in Base.metadata.sorted_tables])
with Session(engine) as session:
    egg = Egg()
    hen = Hen(egg=egg)
    session.add(hen)
    session.commit()
    print(egg.id, hen.egg_id)
    second = Egg(hen=hen)
    third = Hen(egg=second)
    session.add(third)
    session.commit()
    print(second.hen_id, third.egg_id)
    egg.hen = third
    session.commit()
    print(egg.hen_id, egg.hen is third)
    session.delete(third)
    egg.hen = None
    session.commit()
    print(session.query(Hen).count(), session.query(Egg.id, Egg.hen_id).order_by(Egg.id).all())
    loop = Egg(hen=Hen())
    loop.hen.egg = loop
    session.add(loop)
    try:
        session.commit()
    except CircularDependencyError as error:
        print("Circular dependency detected." in str(error))
        session.rollback()
    print(session.query(Egg).count())
