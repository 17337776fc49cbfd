from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base, relationship, selectinload

Base = declarative_base()


class Team(Base):
    __tablename__ = "teams"

    team_id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False)
    models = relationship("Model", back_populates="team")


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    stage = Column(String(20), default="draft")
    team_id = Column(Integer, ForeignKey("teams.team_id"))
    team = relationship("Team", back_populates="models")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    vision = Team(name="vision")
    vision.models = [Model(name="resnet"), Model(name="unet"), Model(name="vit")]
    session.add(vision)
    session.commit()
    for model in vision.models:
        model.stage = "ready"
    session.commit()

with Session(engine) as session:
    query = select(Team).options(selectinload(Team.models))
    for team in session.scalars(query):
        print(team.name, len(team.models))
    first = session.get(Team, 1)
    first.name = "vision"
    print(session.get(Model, 2).team.name)
    session.commit()
