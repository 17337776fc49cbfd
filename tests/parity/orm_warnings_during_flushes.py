import warnings
from sqlalchemy import ForeignKey, create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Model(Base):
    __tablename__ = "models"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    runs: Mapped[list["Run"]] = relationship(back_populates="model")


class Run(Base):
    __tablename__ = "runs"
    id: Mapped[int] = mapped_column(primary_key=True)
    model_id: Mapped[int | None] = mapped_column(ForeignKey("models.id"))
    model: Mapped[Model | None] = relationship(back_populates="runs", cascade="")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)


def later(name):
    run = Run()
    session.add(run)
    run.model = Model(name=name)


later("autoflush")
print(session.scalars(select(Model)).all())
later("query")
print(session.query(Model).all())
later("flush")
session.flush()
later("commit")
session.commit()


@event.listens_for(Session, "before_flush")
def before_flush(session, context, instances):
    if len(session.new) < 2:
        run = Run()
        session.add(run)
        run.model = Model(name="before flush")


@event.listens_for(Model, "before_insert")
def before_insert(mapper, connection, target):
    target.runs.append(Run())
    warnings.warn("here")
    warnings.warn("the caller", stacklevel=2)


session.add(Model(name="first"))
print(len(session.scalars(select(Model)).all()))
session.add(Model(name="second"))
session.commit()


