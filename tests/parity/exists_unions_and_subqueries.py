import datetime
import enum
from typing import Optional

from sqlalchemy import ForeignKey, String, create_engine, exists, func, literal, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Kind(enum.Enum):
    TRAIN = "train"
    TEST = "test"


class Job(Base):
    __tablename__ = "jobs"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20))
    parent_id: Mapped[Optional[int]] = mapped_column(ForeignKey("jobs.id"))
    kind: Mapped[Kind] = mapped_column(default=Kind.TRAIN)
    day: Mapped[datetime.date] = mapped_column(default=datetime.date(2024, 5, 1))
    took: Mapped[Optional[datetime.timedelta]]
    cost: Mapped[float] = mapped_column(default=1.5)
    note: Mapped[str] = mapped_column(server_default="none")

    def __repr__(self):
        return f"Job({self.id}, {self.name!r}, {self.kind})"


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session, session.begin():
    root = Job(name="a")
    session.add(root)
    session.flush()
    session.add(Job(name="b", parent_id=root.id, kind=Kind.TEST))
    session.add(Job(name="c", parent_id=root.id, took=datetime.timedelta(hours=2)))
with Session(engine) as session:
    print(session.scalars(select(Job).where(Job.kind == Kind.TEST)).all())
    print(session.scalars(select(Job).where(Job.took > datetime.timedelta(hours=1))).all())
    children = select(func.count()).where(Job.parent_id == 1).scalar_subquery()
    print(session.execute(select(Job.name, children.label("children")).where(Job.id == 1)).all())
    totals = select(Job.kind, func.sum(Job.cost).label("cost")).group_by(Job.kind).subquery()
    print(session.execute(select(totals.c.kind, totals.c.cost).order_by(totals.c.cost)).all())
    print(session.scalar(select(exists().where(Job.name == "zz"))), session.query(exists().where(Job.id == 1)).scalar())
    print(session.execute(select(Job.id).union_all(select(literal(9)))).all())
    young = select(Job.id, Job.name).where(Job.parent_id != None).cte("young")
    print(session.execute(select(young.c.name).order_by(young.c.id)).all())
    job = session.get(Job, 3)
    print(job.took, job.note, job.day, job)
    job.kind = Kind.TEST
    job.cost += 1
    print(session.dirty)
    session.commit()
    print(job.cost, job.kind.value, job.took + datetime.timedelta(minutes=5))
