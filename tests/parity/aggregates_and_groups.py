from sqlalchemy import Column, Float, Integer, String, create_engine, distinct, func, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Run(Base):
    __tablename__ = "runs"
    id = Column(Integer, primary_key=True)
    team = Column(String)
    hours = Column(Float)
    gpus = Column(Integer)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
session = Session(engine)
data = [("nlp", 1.5, 8), ("nlp", 2.0, 4), ("vision", 0.5, 1), ("vision", None, 2), (None, 3.0, 8)]
session.add_all([Run(team=team, hours=hours, gpus=gpus) for team, hours, gpus in data])
session.commit()

print(session.query(func.count(Run.id)).scalar())
print(session.query(func.count(Run.team), func.count(distinct(Run.team)), func.count()).select_from(Run).one())
print(session.query(func.sum(Run.hours), func.avg(Run.gpus), func.min(Run.hours), func.max(Run.team)).one())
print(session.query(Run.team, func.sum(Run.gpus)).group_by(Run.team).order_by(Run.team).all())
print(session.query(Run.team, func.count("*").label("runs")).group_by(Run.team).order_by(func.count("*").desc(), Run.team).all())
print(session.query(Run.team, func.sum(Run.gpus * Run.hours).label("cost")).group_by(Run.team).having(func.count(Run.id) > 1).order_by("cost").all())
print(session.query(Run.team).distinct().order_by(Run.team).all())
print(session.query(Run).filter(Run.hours > 1).count())
print(session.query(Run.team).group_by(Run.team).count())
total = func.sum(Run.gpus).label("total")
statement = select(Run.team, total).where(Run.team.is_not(None)).group_by(Run.team).having(total > 3).order_by(total.desc())
for row in session.execute(statement):
    print(row.team, row.total)
print(session.scalar(select(func.round(func.avg(Run.hours), 2))))
print(session.execute(select(func.coalesce(Run.team, "none"), func.group_concat(Run.gpus)).group_by(Run.team).order_by(Run.team)).all())
print(session.query(Run.gpus % 2 == 0, func.count()).group_by(Run.gpus % 2 == 0).all())
