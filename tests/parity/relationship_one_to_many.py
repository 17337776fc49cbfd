from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    versions = relationship("Version", back_populates="model", cascade="all, delete-orphan", order_by="Version.number")


class Version(Base):
    __tablename__ = "versions"
    id = Column(Integer, primary_key=True)
    number = Column(Integer)
    model_id = Column(Integer, ForeignKey("models.id"), nullable=False)
    model = relationship("Model", back_populates="versions")


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    model = Model(name="bert", versions=[Version(number=2), Version(number=1)])
    print(model.versions[0].model is model)
    session.add(model)
    session.commit()
    print([version.number for version in model.versions])
    model.versions.append(Version(number=3))
    session.commit()
    print(len(model.versions), model.versions[-1].model_id)
    del model.versions[0]
    session.commit()
    print([version.number for version in model.versions])
    version = session.get(Version, 1)
    print(version.model.name)
    session.delete(model)
    session.commit()
    print(session.query(Version).count())
