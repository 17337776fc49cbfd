from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.ext.declarative import ConcreteBase, AbstractConcreteBase
class Base(DeclarativeBase): pass
class Company(Base):
    __tablename__="company"
    id: Mapped[int]=mapped_column(primary_key=True)
    name: Mapped[str]
    employees: Mapped[list["Employee"]] = relationship(back_populates="company")
class Employee(ConcreteBase, Base):
    __tablename__ = "employee"
    id: Mapped[int]=mapped_column(primary_key=True)
    name: Mapped[str]
    company_id: Mapped[int]=mapped_column(ForeignKey("company.id"))
    company: Mapped[Company] = relationship(back_populates="employees")
    __mapper_args__ = {"polymorphic_identity": "employee", "concrete": True}
class Manager(Employee):
    __tablename__ = "manager"
    id: Mapped[int]=mapped_column(primary_key=True)
    name: Mapped[str]
    manager_data: Mapped[str]
    company_id: Mapped[int]=mapped_column(ForeignKey("company.id"))
    company: Mapped[Company] = relationship(back_populates="employees")
    __mapper_args__ = {"polymorphic_identity": "manager", "concrete": True}
class Engineer(Employee):
    __tablename__ = "engineer"
    id: Mapped[int]=mapped_column(primary_key=True)
    name: Mapped[str]
    info: Mapped[str]
    company_id: Mapped[int]=mapped_column(ForeignKey("company.id"))
    company: Mapped[Company] = relationship(back_populates="employees")
    __mapper_args__ = {"polymorphic_identity": "engineer", "concrete": True}
class Animal(AbstractConcreteBase, Base):
    name = mapped_column(String(20))
class Dog(Animal):
    __tablename__ = "dogs"
    id: Mapped[int] = mapped_column(primary_key=True)
    tricks: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "dog", "concrete": True}
class Cat(Animal):
    __tablename__ = "cats"
    id: Mapped[int] = mapped_column(primary_key=True)
    lives: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "cat", "concrete": True}
try: print(select(Animal))
except Exception as e: print(type(e).__name__, e)
configure_mappers()
print([str(m) for m in inspect(Employee).with_polymorphic_mappers], inspect(Employee).polymorphic_on, inspect(Employee).selectable)
print(inspect(Manager).selectable, inspect(Manager).polymorphic_on, inspect(Manager).inherits, inspect(Manager).base_mapper)
print(inspect(Animal).attrs.keys(), inspect(Dog).attrs.keys(), inspect(Dog).inherits, inspect(Dog).polymorphic_on, inspect(Animal).polymorphic_map.keys())
print(inspect(Animal).local_table)
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as s:
    c=Company(name="c"); s.add_all([c,Employee(name="e",company=c),Manager(name="m",manager_data="md",company=c),Engineer(name="g",info="i",company=c), Dog(name="d",tricks=1), Cat(name="k",lives=9)])
    s.commit()
    print([ (type(x).__name__, x.name) for x in s.scalars(select(Employee).order_by(Employee.name))])
    print([ (type(x).__name__, x.name) for x in s.scalars(select(Employee).where(Employee.name=="g"))])
    print([ (type(x).__name__, x.name) for x in s.scalars(select(Manager))])
    print([ (type(x).__name__, x.name) for x in s.scalars(select(Animal).order_by(Animal.name))])
    print(s.execute(select(Animal.name).order_by(Animal.id, Animal.name)).all())
    print([ (type(x).__name__, x.name) for x in c.employees])
    print(s.get(Manager,1).name)
    s.expire_all(); print(c.employees[0].name)
    m=s.get(Manager,1); m.manager_data="x"; s.commit(); print(m.manager_data); s.delete(m); s.commit()
    print(s.scalars(select(func.count()).select_from(Employee)).all())
    print(s.scalars(select(Company).join(Company.employees).where(Employee.name=="g")).all()[0].name)
    a=aliased(Employee); print(select(a).where(a.name=="x"))
    print(select(Employee, Company).join(Employee.company))
    try: Animal()
    except Exception as e: print(type(e).__name__, e)
    s.expunge_all()
    print([ (type(x).__name__, x.name, x.company.name) for x in s.scalars(select(Employee).options(joinedload(Employee.company)))])
    s.expunge_all()
    print([ [(type(x).__name__, x.name) for x in c.employees] for c in s.scalars(select(Company).options(selectinload(Company.employees)))])
    s.expunge_all()
    print([ [(type(x).__name__, x.name) for x in c.employees] for c in s.scalars(select(Company).options(joinedload(Company.employees))).unique()])
