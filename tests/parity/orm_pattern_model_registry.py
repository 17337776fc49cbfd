from __future__ import annotations

import datetime
import enum
from typing import Optional

from sqlalchemy import Enum, ForeignKey, String, UniqueConstraint, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Stage(enum.Enum):
    staging = "staging"
    production = "production"
    archived = "archived"


class Model(Base):
    __tablename__ = "models"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(50), unique=True, index=True)
    description: Mapped[Optional[str]]
    versions: Mapped[list[Version]] = relationship(back_populates="model", cascade="all, delete-orphan", order_by="Version.number")

    @property
    def latest(self):
        return self.versions[-1] if self.versions else None


class Version(Base):
    __tablename__ = "versions"
    __table_args__ = (UniqueConstraint("model_id", "number"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    model_id: Mapped[int] = mapped_column(ForeignKey("models.id", ondelete="CASCADE"))
    number: Mapped[int]
    stage: Mapped[Stage] = mapped_column(Enum(Stage), default=Stage.staging)
    created: Mapped[datetime.datetime] = mapped_column(default=datetime.datetime(2024, 1, 1))
    accuracy: Mapped[Optional[float]]
    model: Mapped[Model] = relationship(back_populates="versions")


class Registry:
    def __init__(self, session):
        self.session = session

    def register(self, name, accuracy):
        model = self.session.scalars(select(Model).where(Model.name == name)).one_or_none()
        if model is None:
            model = Model(name=name)
            self.session.add(model)
        number = (model.latest.number if model.latest else 0) + 1
        version = Version(number=number, accuracy=accuracy)
        model.versions.append(version)
        self.session.flush()
        return version

    def promote(self, name, number):
        for version in self.session.scalars(select(Version).join(Version.model).where(Model.name == name).order_by(Version.number)):
            if version.number == number:
                version.stage = Stage.production
            elif version.stage is Stage.production:
                version.stage = Stage.archived

    def production(self):
        stmt = select(Model.name, Version.number).join(Model.versions).where(Version.stage == Stage.production).order_by(Model.name)
        return self.session.execute(stmt).all()


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session, session.begin():
    registry = Registry(session)
    for name, accuracy in [("bert", 0.8), ("bert", 0.85), ("gpt", 0.9), ("bert", 0.83)]:
        version = registry.register(name, accuracy)
        print(version.model.name, version.number, version.stage.name)
    registry.promote("bert", 1)
    registry.promote("bert", 2)
    print(registry.production())
with Session(engine) as session:
    for model in session.scalars(select(Model).options(selectinload(Model.versions)).order_by(Model.name)):
        print(model.name, [(v.number, v.stage.value, v.accuracy) for v in model.versions], model.latest.number)
    best = select(Model.name, func.max(Version.accuracy).label("best"), func.count().label("n")).join(Version).group_by(Model.id).order_by(Model.name)
    print(session.execute(best).all())
    v = session.scalars(select(Version).options(joinedload(Version.model)).where(Version.accuracy > 0.84).order_by(Version.id)).all()
    print([(x.model.name, x.number) for x in v])
    session.delete(session.scalars(select(Model).where(Model.name == "bert")).one())
    session.commit()
    print(session.scalar(select(func.count(Version.id))))
