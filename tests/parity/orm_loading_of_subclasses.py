from sqlalchemy import *
from sqlalchemy.orm import *
import re
class Base(DeclarativeBase): pass
class Company(Base):
    __tablename__ = "company"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String)
    employees = relationship("Employee", back_populates="company")
    engineers = relationship("Engineer", viewonly=True)
class Employee(Base):
    __tablename__ = "employee"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String)
    type = mapped_column(String)
    boss_id = mapped_column(ForeignKey("manager.id"))
    company_id = mapped_column(ForeignKey("company.id"))
    company = relationship(Company, back_populates="employees")
    boss = relationship("Manager", foreign_keys=[boss_id], back_populates="staff", remote_side="Manager.id")
    __mapper_args__ = {"polymorphic_identity": "employee", "polymorphic_on": "type"}
class Engineer(Employee):
    __tablename__ = "engineer"
    id = mapped_column(ForeignKey("employee.id"), primary_key=True)
    info = mapped_column(String)
    machines = relationship("Machine", back_populates="engineer")
    __mapper_args__ = {"polymorphic_identity": "engineer"}
class Manager(Employee):
    __tablename__ = "manager"
    id = mapped_column(ForeignKey("employee.id"), primary_key=True)
    data = mapped_column(String)
    staff = relationship(Employee, foreign_keys=[Employee.boss_id], back_populates="boss")
    __mapper_args__ = {"polymorphic_identity": "manager", "inherit_condition": id == Employee.id}
class Clerk(Employee):
    desk = mapped_column(String, nullable=True)
    __mapper_args__ = {"polymorphic_identity": "clerk"}
class Machine(Base):
    __tablename__ = "machine"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String)
    engineer_id = mapped_column(ForeignKey("engineer.id"))
    engineer = relationship(Engineer, back_populates="machines")

e = create_engine("sqlite://")
Base.metadata.create_all(e)
with Session(e) as s:
    c = Company(name="c1"); s.add(c); s.flush()
    c2 = Company(name="c2"); s.add(c2); s.flush()
    s.add(Clerk(name="cl", desk="d", company=c)); s.flush()
    s.add(Engineer(name="en", info="i", company=c2)); s.flush()
    m = Machine(name="m1", engineer_id=2); s.add(m); s.commit()
for st in (select(Clerk).options(subqueryload(Clerk.company)), select(Engineer).options(subqueryload(Engineer.machines)), select(Engineer).where(Engineer.info == "i").options(subqueryload(Engineer.company).subqueryload(Company.employees)),
   select(Company).options(subqueryload(Company.employees), with_loader_criteria(Employee, Employee.name != "cl")),
   select(Company).options(subqueryload(Company.employees), with_loader_criteria(Company, Company.name != "c1")),
   select(Company).limit(1).order_by(Company.id).options(subqueryload(Company.employees).subqueryload(Employee.boss)),
   select(Company).options(selectinload(Company.employees), with_loader_criteria(Employee, Employee.name != "cl")),
   select(Company).options(joinedload(Company.employees.of_type(Clerk))),
   select(Company).options(selectinload(Company.employees.of_type(Engineer)).selectinload(Engineer.machines)),
   select(Company).options(joinedload(Company.employees.of_type(with_polymorphic(Employee, [Engineer])))),
   select(Company).options(subqueryload(Company.employees.of_type(with_polymorphic(Employee, [Engineer])))),
   select(Company).options(selectinload(Company.employees.of_type(with_polymorphic(Employee, [Engineer, Clerk])))),
   select(Company).join(Company.employees.of_type(Engineer)).options(contains_eager(Company.employees.of_type(Engineer))),
   select(Company.name).join(Company.employees.of_type(Engineer)),
   ):
    with Session(e) as s:
        try: print([(type(x).__name__, [y for y in getattr(x, "employees", [])] and [type(y).__name__+str(getattr(y,"info",None)) for y in x.employees]) for x in s.scalars(st).unique()])
        except Exception as ex: print(type(ex).__name__, ex)
        print("---")
