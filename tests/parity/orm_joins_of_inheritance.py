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

s = Session()
ea = aliased(Engineer); ef = aliased(Engineer, flat=True); wp = with_polymorphic(Employee, [Engineer, Manager]); wf = with_polymorphic(Employee, [Engineer, Manager], flat=True); wpa = with_polymorphic(Employee, "*", aliased=True)
ma = aliased(Manager, flat=True); ca = aliased(Clerk); emp = aliased(Employee)
CASES = {
 "company employees": lambda q: q(Company).join(Company.employees),
 "company engineers": lambda q: q(Company).join(Company.engineers),
 "company of_type": lambda q: q(Company).join(Company.employees.of_type(Engineer)),
 "company of_type where": lambda q: q(Company).join(Company.employees.of_type(Engineer)).where(Engineer.info == "x"),
 "company of_type flat": lambda q: q(Company).join(Company.employees.of_type(ef)).where(ef.info == "x", ef.name == "y"),
 "company of_type alias": lambda q: q(Company).join(Company.employees.of_type(ea)).where(ea.info == "x", ea.name == "y"),
 "company of_type wp": lambda q: q(Company).join(Company.employees.of_type(wp)).where(wp.Engineer.info == "x"),
 "company of_type wf": lambda q: q(Company).join(Company.employees.of_type(wf)).where(wf.Engineer.info == "x", wf.name == "y"),
 "company of_type wpa": lambda q: q(Company).join(Company.employees.of_type(wpa)).where(wpa.Engineer.info == "x", wpa.name == "y"),
 "company engineer fk": lambda q: q(Company).join(Engineer),
 "company engineer on": lambda q: q(Company).join(Engineer, Engineer.company_id == Company.id),
 "company engineer fk2": lambda q: q(Company).join(Employee),
 "clerk": lambda q: q(Company).join(Company.employees.of_type(Clerk)),
 "clerk2": lambda q: q(Company).join(Clerk),
 "clerk3": lambda q: q(Company).join(Clerk, Clerk.company_id == Company.id),
 "clerk4": lambda q: q(Company).join(ca),
 "clerk5": lambda q: q(Company).outerjoin(ca).where(ca.desk == "d"),
 "clerk6": lambda q: q(Clerk).join(Clerk.company),
 "clerk7": lambda q: q(Clerk).join(Company),
 "clerk8": lambda q: q(Clerk.name).join(Clerk.company).where(Company.name == "x"),
 "clerk9": lambda q: q(Company.name, Clerk.name).join(Company.employees.of_type(Clerk)),
 "clerk10": lambda q: q(Company.name, Clerk.name).join(Clerk),
 "clerk11": lambda q: q(Company).where(Clerk.desk == "x"),
 "clerk12": lambda q: q(func.count(Clerk.id)),
 "clerk13": lambda q: q(func.count()).select_from(Clerk),
 "clerk14": lambda q: q(Company.name, func.count(Clerk.id)).outerjoin(Clerk).group_by(Company.name),
 "clerk15": lambda q: q(Company, Clerk).filter(Company.id == Clerk.company_id),
 "eng company": lambda q: q(Engineer).join(Engineer.company),
 "eng company2": lambda q: q(Engineer).join(Employee.company),
 "eng company3": lambda q: q(Engineer).join(Company),
 "eng company4": lambda q: q(Engineer.info).join(Engineer.company),
 "eng company5": lambda q: q(Engineer.name).join(Engineer.company),
 "eng company6": lambda q: q(Engineer.name, Company.name).join(Company),
 "eng company7": lambda q: q(Employee).join(Engineer.company),
 "ef company": lambda q: q(ef).join(ef.company),
 "ea company": lambda q: q(ea).join(ea.company),
 "wp company": lambda q: q(wp).join(wp.company),
 "wp machines": lambda q: q(wp).join(wp.Engineer.machines),
 "wp machines2": lambda q: q(wp).outerjoin(wp.Engineer.machines).where(Machine.name == "m"),
 "wf machines": lambda q: q(wf).join(wf.Engineer.machines),
 "wpa machines": lambda q: q(wpa).join(wpa.Engineer.machines),
 "machines": lambda q: q(Employee).join(Engineer.machines),
 "machines2": lambda q: q(Engineer).join(Engineer.machines),
 "machines3": lambda q: q(Machine).join(Machine.engineer),
 "machines4": lambda q: q(Machine.name, Engineer.name).join(Machine.engineer),
 "machines5": lambda q: q(Company).join(Company.employees.of_type(Engineer)).join(Engineer.machines),
 "machines6": lambda q: q(Company).join(Company.employees.of_type(ef)).join(ef.machines).where(Machine.name == "x"),
 "machines7": lambda q: q(Company).join(Company.employees.of_type(wp)).join(wp.Engineer.machines),
 "employee engineer": lambda q: q(Employee).join(Engineer),
 "employee engineer on": lambda q: q(Employee).join(Engineer, Engineer.id == Employee.id),
 "employee engineer on2": lambda q: q(Employee, Engineer).join(Engineer, Engineer.id == Employee.id).where(Engineer.info == "x", Employee.name == "y").order_by(Engineer.info),
 "employee engineer on3": lambda q: q(Employee.name).outerjoin(Engineer, Engineer.id == Employee.id),
 "employee engineer table": lambda q: q(Employee.name, Engineer.__table__.c.info).join(Engineer.__table__, Engineer.__table__.c.id == Employee.id),
 "employee ef": lambda q: q(Employee).join(ef, ef.id == Employee.id),
 "boss": lambda q: q(Employee).join(Employee.boss),
 "boss2": lambda q: q(Employee).join(Employee.boss.of_type(ma)),
 "boss3": lambda q: q(Employee).join(ma, Employee.boss).where(ma.data == "d"),
 "boss4": lambda q: q(Employee.name, Manager.name).join(Employee.boss),
 "boss5": lambda q: q(Engineer).join(Engineer.boss),
 "boss6": lambda q: q(Engineer).join(Engineer.boss.of_type(ma)),
 "staff": lambda q: q(Manager).join(Manager.staff),
 "staff2": lambda q: q(Manager).join(Manager.staff.of_type(emp)),
 "staff3": lambda q: q(Manager).join(emp, Manager.staff).where(emp.name == "x"),
 "staff4": lambda q: q(Manager).join(Manager.staff.of_type(ef)),
 "any": lambda q: q(Company).where(Company.employees.any()),
 "any2": lambda q: q(Company).where(Company.employees.of_type(Engineer).any(Engineer.info == "x")),
 "any3": lambda q: q(Company).where(Company.employees.of_type(Clerk).any(Clerk.desk == "x")),
 "any4": lambda q: q(Manager).where(Manager.staff.any(Employee.name == "x")),
 "has": lambda q: q(Employee).where(Employee.boss.has(Manager.data == "x")),
 "has2": lambda q: q(Engineer).where(Engineer.company.has(name="x")),
 "any5": lambda q: q(Company).where(Company.employees.of_type(wp).any(wp.Engineer.info == "x")),
 "sub": lambda q: q(select(Engineer).subquery()),
 "sub2": lambda q: q(select(Engineer.id, Engineer.name).subquery()),
 "exists": lambda q: q(Company).where(exists().where(Engineer.company_id == Company.id)),
 "exists2": lambda q: q(Company).where(select(Engineer).where(Engineer.company_id == Company.id).exists()),
 "exists3": lambda q: q(Company).where(select(Engineer.id).where(Engineer.company_id == Company.id).exists()),
 "in": lambda q: q(Company).where(Company.id.in_(select(Engineer.company_id))),
 "scalar": lambda q: q(Company.name, select(func.count(Engineer.id)).where(Engineer.company_id == Company.id).scalar_subquery()),
 "count": lambda q: q(Company.name, func.count(Engineer.id)).join(Company.employees.of_type(Engineer)).group_by(Company.name),
 "eng only cols": lambda q: q(Engineer.id, Engineer.info),
 "eng only parent col": lambda q: q(Engineer.name),
 "eng two": lambda q: q(Engineer, Manager).filter(Engineer.company_id == Manager.company_id),
 "sf": lambda q: q(Engineer.name).select_from(Company).join(Company.employees.of_type(Engineer)),
 "sf2": lambda q: q(Company.name).select_from(Engineer).join(Engineer.company),
 "sf3": lambda q: q(func.count()).select_from(Engineer),
 "sf4": lambda q: q(func.count(Company.id)).select_from(Engineer).join(Company),
}
for name, make in CASES.items():
    for kind, root in (("select", lambda *a: select(*a)), ("query", lambda *a: s.query(*a))):
        try:
            stmt = make(root)
        except Exception as e:
            print(name, kind, "CALL", type(e).__name__, re.sub(r"0x[0-9a-f]+", "0x", str(e))); continue
        try:
            print(name, kind, re.sub(r"\s+", " ", str(stmt)))
        except Exception as e:
            print(name, kind, "COMPILE", type(e).__name__, re.sub(r"0x[0-9a-f]+", "0x", str(e)))
