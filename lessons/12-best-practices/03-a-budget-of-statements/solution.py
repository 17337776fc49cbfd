from sqlalchemy import ForeignKey, String, create_engine, event
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload
)


class Base(DeclarativeBase):
    pass


class Team(Base):
    __tablename__ = "teams"

    team_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40))
    models: Mapped[list["Model"]] = relationship()


class Model(Base):
    __tablename__ = "models"

    model_id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.team_id"))
    runs: Mapped[list["Run"]] = relationship()


class Run(Base):
    __tablename__ = "runs"

    run_id: Mapped[int] = mapped_column(primary_key=True)
    model_id: Mapped[int] = mapped_column(ForeignKey("models.model_id"))
    gpu_hours: Mapped[float]


engine = create_engine("sqlite:///lab.db")
sent = []


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, executemany):
    sent.append(statement)


def report(session: Session) -> None:
    path = selectinload(Team.models).selectinload(Model.runs)
    teams = session.query(Team).options(path).order_by(Team.name).all()
    for team in teams:
        hours = sum(run.gpu_hours for model in team.models for run in model.runs)
        print(f"{team.name}: {len(team.models)} models, {hours:.1f} hours")


with Session(engine) as session:
    report(session)
assert len(sent) <= 3, f"{len(sent)} statements"
