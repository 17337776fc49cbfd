from typing import Optional

from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Employee(Base):
    __tablename__ = "employees"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    boss_id: Mapped[Optional[int]] = mapped_column(ForeignKey("employees.id"))
    boss: Mapped[Optional["Employee"]] = relationship(remote_side="Employee.id", back_populates="reports")
    reports: Mapped[list["Employee"]] = relationship(back_populates="boss")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    worker = Employee(name="worker")
    lead = Employee(name="lead", reports=[worker])
    chief = Employee(name="chief")
    lead.boss = chief
    session.add_all([worker, lead, chief])
    session.commit()
    print(session.execute(select(Employee.id, Employee.name, Employee.boss_id).order_by(Employee.id)).all())
    session.add_all([Employee(name="x", boss=chief), Employee(name="y", boss=chief), Employee(name="z")])
    session.commit()
    print([e.name for e in chief.reports])
    session.delete(lead)
    session.commit()
    print(worker.boss, worker.boss_id)
    for name in ("x", "y"):
        session.delete(session.scalars(select(Employee).where(Employee.name == name)).one())
        session.commit()
    session.delete(chief)
    session.commit()
    print(session.scalars(select(Employee.name).order_by(Employee.id)).all())
    a, b = Employee(name="a"), Employee(name="b")
    a.boss, b.boss = b, a
    session.add_all([a, b])
    try:
        session.commit()
    except Exception as error:
        print(type(error).__name__, str(error).split(" (")[0])
        session.rollback()
    selfie = Employee(name="self")
    selfie.boss = selfie
    session.add(selfie)
    try:
        session.commit()
        print(selfie.boss_id == selfie.id)
    except Exception as error:
        print(type(error).__name__, str(error).split(" (")[0])
