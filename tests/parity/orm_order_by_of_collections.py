from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, desc, func, select
from sqlalchemy.orm import Session, declarative_base, joinedload, relationship, selectinload, subqueryload

Base = declarative_base()


class Race(Base):
    __tablename__ = "races"
    id = Column(Integer, primary_key=True)
    by_time = relationship("Run", order_by="Run.time", back_populates="race")
    by_name = relationship("Run", order_by="desc(Run.name), Run.id", viewonly=True)
    by_two = relationship("Run", order_by=lambda: [Run.club, Run.time.desc()], viewonly=True)
    by_function = relationship("Run", order_by=lambda: func.length(Run.name).desc(), viewonly=True)
    unordered = relationship("Run", order_by=False, viewonly=True)


class Run(Base):
    __tablename__ = "runs"
    id = Column(Integer, primary_key=True)
    race_id = Column(ForeignKey("races.id"))
    name = Column(String)
    club = Column(String)
    time = Column(Integer)
    race = relationship(Race, back_populates="by_time")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
data = [("bo", "x", 30), ("anna", "y", 10), ("cy", "x", 20), ("dora", "y", 40)]
with Session(engine) as session:
    race = Race(by_time=[Run(name=n, club=c, time=t) for n, c, t in data])
    print([r.name for r in race.by_time])
    session.add(race)
    session.commit()
    for key in ("by_time", "by_name", "by_two", "by_function", "unordered"):
        print(key, [r.name for r in getattr(race, key)])
    race.by_time.append(Run(name="early", club="z", time=1))
    session.commit()
    print([r.name for r in race.by_time])
for loader in (joinedload, selectinload, subqueryload):
    with Session(engine) as session:
        race = session.scalars(select(Race).options(loader(Race.by_time), loader(Race.by_two))).unique().one()
        print(loader.__name__, [r.name for r in race.by_time], [r.name for r in race.by_two])
with Session(engine) as session:
    print([r.time for r in session.query(Run).order_by(Run.race_id, desc(Run.time))])
