from datetime import datetime

from sqlalchemy import Boolean, Column, DateTime, Float, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"
    id = Column(Integer, primary_key=True, autoincrement=True)
    name = Column(String(100), nullable=False, unique=True)
    version = Column(String(20), default="1.0.0")
    score = Column(Float)
    is_public = Column(Boolean, default=False)
    created = Column(DateTime, default=datetime.now)

    def __repr__(self):
        return f"<Model {self.name!r} {self.score}>"


engine = create_engine("sqlite:///models.db", echo=True)
Base.metadata.drop_all(engine)
Base.metadata.create_all(engine)

with Session(engine) as session:
    model = Model(name="first", score=0.92)
    session.add(model)
    session.commit()
    print(f"Created model with ID: {model.id}")
    session.add_all([Model(name="second", score=0.88), Model(name="third", score=0.95)])
    session.commit()
    for m in session.query(Model).filter(Model.score > 0.9).order_by(Model.score.desc()).limit(5).all():
        print(m.id, m.name, m.version, m.score, m)
    found = session.query(Model).filter_by(name="second").first()
    found.score = 0.9
    session.commit()
    print(session.query(Model).count(), session.get(Model, 1))
    session.delete(found)
    session.commit()
