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

o = with_loader_criteria(Company, Company.name != "c", include_aliases=True)
om = with_loader_criteria(Machine, Machine.name != "m")
def show(name, *stmts):
    for st in stmts:
        try: print(name, re.sub(r"\s+", " ", str(st)))
        except Exception as e: print(name, type(e).__name__, re.sub(r"0x[0-9a-f]+", "0x", str(e)))
C=Clerk
show("s1", select(C).where(exists().where(Company.id == C.company_id)))
show("s2", select(Company).where(exists().where(Company.id == C.company_id)))
show("s3", select(C).where(select(Company).where(Company.id == C.company_id).exists()))
show("s4", select(C).where(select(Company.id, C.desk).where(Company.id == C.company_id).exists()))
show("s5", select(C.id, select(Company.name).where(Company.id == C.company_id).scalar_subquery()))
show("s6", select(Company.name, select(func.count(C.id)).where(Company.id == C.company_id).scalar_subquery()))
show("s7", select(Company.name, select(C.desk).where(Company.id == C.company_id).correlate(Company).scalar_subquery()))
show("s8", select(Company).where(Company.id.in_(select(C.company_id).where(C.company_id == Company.id))))
show("s9", select(Company).join(C, Company.id == C.company_id).where(exists().where(Machine.engineer_id == C.id)))
show("w1", select(Machine).where(exists().where(Company.id == Machine.id)).options(o))
show("w2", select(Machine).where(exists().where(Company.id == Machine.id)).options(om))
show("w3", select(Company, select(Machine.name).where(Machine.id == Company.id).scalar_subquery()).options(o))
show("w4", select(Company, select(Machine.name, Company.name).where(Machine.id == Company.id).exists()).options(o))
show("w5", select(Machine, Company.name).where(select(Machine.name, Company.name).where(Machine.id == Company.id).correlate(Machine).exists()).options(o))
show("w6", select(Machine).where(Machine.id.in_(select(Company.id).where(Machine.name == "x"))).options(om))
show("w7", select(Machine).where(Machine.id.in_(select(Company.id).join(Machine, Machine.name == Company.name))).options(om))
show("w8", select(Machine).where(Machine.id.in_(select(Company.id).where(Company.id.in_(select(Machine.id))))).options(om))
show("w9", select(Machine).order_by(select(Company.name).where(Company.id == Machine.id).scalar_subquery()).options(om))
show("w10", select(Machine).where(Machine.engineer.has(Engineer.info == "x")).options(with_loader_criteria(Engineer, Engineer.name == "n")))
show("w11", select(Engineer).options(with_loader_criteria(Engineer, Engineer.name == "n")), select(Employee).options(with_loader_criteria(Engineer, Engineer.name == "n")), select(Engineer).options(with_loader_criteria(Employee, Employee.name == "n")))
show("w12", select(Clerk).options(with_loader_criteria(Employee, Employee.name == "n")), select(Clerk).options(with_loader_criteria(Clerk, Clerk.desk == "n")), select(Company).join(Company.employees.of_type(Clerk)).options(with_loader_criteria(Clerk, Clerk.desk == "n")))
