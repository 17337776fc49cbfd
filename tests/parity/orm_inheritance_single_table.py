from sqlalchemy import ForeignKey, String, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Company(Base):
    __tablename__ = "companies"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    managers: Mapped[list["Manager"]] = relationship(back_populates="company")


class Employee(Base):
    __tablename__ = "employees"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    type: Mapped[str] = mapped_column(String(10))
    company_id: Mapped[int | None] = mapped_column(ForeignKey("companies.id"))
    __mapper_args__ = {"polymorphic_on": "type", "polymorphic_identity": "employee"}

    def __repr__(self):
        return f"{type(self).__name__}({self.name})"


class Manager(Employee):
    level: Mapped[int | None]
    company: Mapped[Company | None] = relationship(back_populates="managers")
    __mapper_args__ = {"polymorphic_identity": "manager"}


class Engineer(Employee):
    language: Mapped[str | None] = mapped_column(use_existing_column=True)
    __mapper_args__ = {"polymorphic_identity": "engineer"}


class Intern(Engineer):
    language: Mapped[str | None] = mapped_column(use_existing_column=True)
    __mapper_args__ = {"polymorphic_identity": "intern"}


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
print([c.name for c in Employee.__table__.columns], Manager.__table__ is Employee.__table__)
print(sorted(inspect(Employee).polymorphic_map), inspect(Intern).inherits, inspect(Intern).base_mapper)
with Session(engine) as session:
    boss = Manager(name="boss", level=3, company=Company(name="acme"))
    session.add_all([Employee(name="plain"), boss, Engineer(name="eve", language="sql"), Intern(name="ian", language="c")])
    session.commit()
    print(session.scalars(select(Employee).order_by(Employee.id)).all())
    print(session.scalars(select(Engineer).order_by(Engineer.id)).all())
    print(session.scalars(select(Manager).where(Manager.level > 1)).all(), session.get(Company, 1).managers)
    print(session.get(Engineer, 2), session.get(Employee, 4).language)
    print(session.execute(select(Engineer.name, Engineer.type).order_by(Engineer.id)).all())
    print(session.query(Intern).count(), session.query(Employee).filter(Employee.type != "manager").count())
    session.delete(session.get(Intern, 4))
    session.commit()
    print(session.scalars(select(Employee.type).order_by(Employee.id)).all())
