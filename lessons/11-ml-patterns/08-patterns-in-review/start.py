from sqlalchemy import String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Run(Base):
    __tablename__ = "runs"

    run_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40))
    status: Mapped[str] = mapped_column(String(20), default="running")


class RunRepository:
    def __init__(self, session):
        self.session = session

    def add(self, name):
        run = Run(name=name)
        self.session.add(run)
        return run

    def running(self):
        return self.session.scalars(
            select(Run).filter_by(status="running").order_by(Run.name)
        ).all()


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    runs = RunRepository(session)
    first = runs.add("resnet-a")
    print(first.status)
    print(len(runs.running()))
    print(first.status)
    first.status = "done"
    print(len(runs.running()))
