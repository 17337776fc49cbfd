from sqlalchemy import CheckConstraint, String, create_engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Project(Base):
    __tablename__ = "projects"
    __table_args__ = (CheckConstraint("gpu_hours >= 0"),)

    project_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)
    gpu_hours: Mapped[int]


engine = create_engine("sqlite:///lab.db")


def move(session, giver, taker, hours):
    """Moves GPU hours; answers "moved", or "refused" if nothing was moved."""
    taker.gpu_hours += hours
    giver.gpu_hours -= hours
    try:
        session.flush()
    except IntegrityError:
        session.rollback()
        return "refused"
    return "moved"


with Session(engine) as session:
    projects = {p.name: p for p in session.scalars(select(Project))}
    vision, speech = projects["vision"], projects["speech"]
    ranking = projects["ranking"]
    print("vision to speech:", move(session, vision, speech, 30))
    print("speech to ranking:", move(session, speech, ranking, 500))
    print("ranking to vision:", move(session, ranking, vision, 10))
    session.commit()
