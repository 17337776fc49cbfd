from sqlalchemy import Boolean, Column, Float, Integer, String, Text, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Experiment(Base):
    __tablename__ = "experiments"

    id = Column(Integer, primary_key=True)
    name = Column(String(60), nullable=False, unique=True)
    notes = Column(Text)
    learning_rate = Column(Float, default=0.001)
    is_public = Column(Boolean, default=False, nullable=False)

    def __repr__(self):
        return f"<Experiment {self.name!r} lr={self.learning_rate}>"


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    first = Experiment(name="baseline")
    print(first, first.id, first.is_public)
    session.add(first)
    session.flush()
    print(first, first.id, first.is_public)
    session.commit()
    print(first, first.id, first.notes)
