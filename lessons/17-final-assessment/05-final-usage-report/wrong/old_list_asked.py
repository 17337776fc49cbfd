from sqlalchemy import Column, Float, ForeignKey, Integer, String
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class UsageEntry(Base):
    """A row of the old list, as the scheduler wrote it."""

    __tablename__ = "usage_log"

    entry_id = Column(Integer, primary_key=True)
    team = Column(String(60), nullable=False)
    gpu = Column(String(20), nullable=False)
    hours = Column(Float)


class Team(Base):
    __tablename__ = "teams"

    team_id = Column(Integer, primary_key=True)
    name = Column(String(60), nullable=False, unique=True)
    jobs = relationship("Job", back_populates="team")


class Job(Base):
    __tablename__ = "jobs"

    job_id = Column(Integer, primary_key=True)
    team_id = Column(
        Integer, ForeignKey("teams.team_id"), nullable=False, index=True
    )
    gpu = Column(String(20), nullable=False)
    hours = Column(Float)
    team = relationship("Team", back_populates="jobs")


engine = create_engine("sqlite:///lab.db")
Base.metadata.create_all(engine)

with Session(engine) as session, session.begin():
    teams = {}
    for entry in session.scalars(select(UsageEntry)):
        if entry.team not in teams:
            teams[entry.team] = Team(name=entry.team)
        job = Job(gpu=entry.gpu, hours=entry.hours)
        teams[entry.team].jobs.append(job)
    session.add_all(teams.values())

with Session(engine) as session:
    hours = func.sum(UsageEntry.hours)
    report = (
        select(UsageEntry.team, hours, func.count())
        .group_by(UsageEntry.team)
        .having(hours > 10)
        .order_by(hours.desc(), UsageEntry.team)
    )
    for name, total, count in session.execute(report):
        print(f"{name}: {total:.1f} hours in {count} jobs")
