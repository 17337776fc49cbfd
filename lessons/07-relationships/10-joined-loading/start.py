from sqlalchemy import ForeignKey, String, create_engine, select
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship
)


class Base(DeclarativeBase):
    pass


class Pipeline(Base):
    __tablename__ = "pipelines"

    pipeline_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    steps: Mapped[list["Step"]] = relationship(order_by="Step.position")


class Step(Base):
    __tablename__ = "steps"

    step_id: Mapped[int] = mapped_column(primary_key=True)
    pipeline_id: Mapped[int] = mapped_column(ForeignKey("pipelines.pipeline_id"))
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(40))


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    with_steps = select(Pipeline).options(joinedload(Pipeline.steps))

    for pipeline in session.scalars(with_steps.order_by(Pipeline.name)).all():
        print(f"{pipeline.name}: {len(pipeline.steps)} steps")

    train = session.scalars(with_steps.where(Pipeline.name == "train")).one()
    print(" > ".join(step.name for step in train.steps))
