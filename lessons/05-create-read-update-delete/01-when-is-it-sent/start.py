from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Model(name="bert-tiny"))
    session.add(Model(name="gpt-mini"))
    print("waiting:", len(session.new))
    print("found:", session.query(Model).count())
    session.commit()

    draft = Model(name="resnet-50")
    session.add_all([
        Model(model_id=10, name="vit-small"),
        Model(model_id=11, name="unet"),
    ])
    session.commit()
    print("stored:", session.query(Model).count())
