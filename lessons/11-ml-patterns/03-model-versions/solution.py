from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session
from sqlalchemy.orm import mapped_column, relationship


class Base(DeclarativeBase):
    pass


class MLModel(Base):
    __tablename__ = "ml_models"

    model_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    versions: Mapped[list["ModelVersion"]] = relationship(
        back_populates="model", order_by="ModelVersion.number"
    )


class ModelVersion(Base):
    __tablename__ = "model_versions"
    __table_args__ = (UniqueConstraint("model_id", "number"),)

    version_id: Mapped[int] = mapped_column(primary_key=True)
    model_id: Mapped[int] = mapped_column(ForeignKey("ml_models.model_id"))
    number: Mapped[int]
    path: Mapped[str] = mapped_column(String(255))
    model: Mapped[MLModel] = relationship(back_populates="versions")


engine = create_engine("sqlite:///lab.db")


def add_version(session, name, path):
    model = session.scalars(select(MLModel).filter_by(name=name)).one_or_none()
    if model is None:
        model = MLModel(name=name)
        session.add(model)
        session.flush()
    largest = session.scalar(
        select(func.max(ModelVersion.number)).where(
            ModelVersion.model_id == model.model_id
        )
    )
    number = (largest or 0) + 1
    model.versions.append(ModelVersion(number=number, path=path))
    return number


with Session(engine) as session:
    for name, path in [
        ("ranker", "ranker-new.pt"),
        ("tagger", "tagger-new.pt"),
        ("ranker", "ranker-newer.pt"),
        ("speech", "speech-new.pt"),
    ]:
        version = add_version(session, name, path)
        print(f"{name} {version}")
    session.commit()
