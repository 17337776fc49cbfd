from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()

model_tags = Table(
    "model_tags",
    Base.metadata,
    Column("model_id", ForeignKey("models.model_id"), primary_key=True),
    Column("tag_id", ForeignKey("tags.tag_id"), primary_key=True),
)


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)
    tags = relationship("Tag", secondary=model_tags, back_populates="models")


class Tag(Base):
    __tablename__ = "tags"

    tag_id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False, unique=True)
    models = relationship("Model", secondary=model_tags, back_populates="tags")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    nlp = Tag(name="nlp")
    bert = Model(name="bert", tags=[nlp, Tag(name="production")])
    clip = Model(name="clip", tags=[nlp, Tag(name="vision")])
    session.add_all([bert, clip])
    session.commit()

    for model in session.query(Model).order_by(Model.name):
        print(f"{model.name}:", ", ".join(sorted(tag.name for tag in model.tags)))
