from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, event
from sqlalchemy.orm import Session, declarative_base, relationship, selectinload

Base = declarative_base()


class Team(Base):
    __tablename__ = "teams"

    team_id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False)
    jobs = relationship("Job", back_populates="team")


class Job(Base):
    __tablename__ = "jobs"

    job_id = Column(Integer, primary_key=True)
    team_id = Column(Integer, ForeignKey("teams.team_id"), nullable=False)
    team = relationship("Team", back_populates="jobs")


engine = create_engine("sqlite:///lab.db")
sent = []


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, executemany):
    sent.append(statement)


with Session(engine) as session:
    for team in session.query(Team).all():
        len(team.jobs)
    print(len(sent))

sent.clear()
with Session(engine) as session:
    for job in session.query(Job).all():
        job.team.name
    print(len(sent))

sent.clear()
with Session(engine) as session:
    for team in session.query(Team).options(selectinload(Team.jobs)).all():
        len(team.jobs)
    print(len(sent))
