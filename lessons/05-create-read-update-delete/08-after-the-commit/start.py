from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    framework = Column(String(40))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    models = [Model(name=name) for name in ["bert-tiny", "gpt-mini", "vit-small"]]
    session.add_all(models)
    session.commit()

    for model in models:
        print(model.model_id, model.name)
    for model in models:
        print(model.name, model.framework)

    models[0].framework = "jax"
    session.commit()
    print(models[0].framework)
