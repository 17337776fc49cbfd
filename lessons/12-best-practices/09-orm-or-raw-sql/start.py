from sqlalchemy import Column, Integer, String, create_engine, text, update
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    status = Column(String(20), nullable=False)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

# three levels in one transaction
with Session(engine) as session, session.begin():
    session.add_all([Model(name=name, status="new") for name in ("a", "b", "c")])
    session.execute(update(Model).where(Model.name > "a").values(status="old"))
    count = session.scalar(text("SELECT count(*) FROM models WHERE status = 'old'"))
    print(count)
