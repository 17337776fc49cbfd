from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.ext.declarative import ConcreteBase, AbstractConcreteBase
# classic imperative
reg=registry()
md=reg.metadata
emp=Table("emp",md,Column("id",Integer,primary_key=True),Column("name",String(50)))
mgr=Table("mgr",md,Column("id",Integer,primary_key=True),Column("name",String(50)),Column("data",String(50)))
eng=Table("eng",md,Column("id",Integer,primary_key=True),Column("name",String(50)),Column("info",String(50)))
pjoin=polymorphic_union({"employee":emp,"manager":mgr,"engineer":eng},"type","pjoin")
print(pjoin.c.keys()); print(pjoin.select())
class Emp:
    def __init__(self,name): self.name=name
class Mgr(Emp):
    def __init__(self,name,data): self.name=name; self.data=data
class Eng(Emp):
    def __init__(self,name,info): self.name=name; self.info=info
m=reg.map_imperatively(Emp,emp,with_polymorphic=("*",pjoin),polymorphic_on=pjoin.c.type,polymorphic_identity="employee")
reg.map_imperatively(Mgr,mgr,inherits=m,concrete=True,polymorphic_identity="manager")
reg.map_imperatively(Eng,eng,inherits=Emp,concrete=True,polymorphic_identity="engineer")
e=create_engine("sqlite://"); md.create_all(e)
with Session(e) as s:
    s.add_all([Emp("e"),Mgr("m","d"),Eng("g","i")]); s.commit()
    for x in s.scalars(select(Emp).order_by(Emp.name)): print(type(x).__name__, x.name, getattr(x,"data",None), getattr(x,"info",None))
    print(s.get(Emp,1) if 0 else s.get(Mgr,1).data)
    print(s.scalars(select(Emp).where(Emp.name.like("g%"))).one().info)
    print(s.query(Emp).filter_by(name="m").one().data)
    try: print(s.scalars(select(Mgr)).one().info)
    except AttributeError as x: print(x)
print(inspect(Emp).attrs.keys(), inspect(Mgr).attrs.keys(), inspect(Mgr).concrete, inspect(Mgr).polymorphic_on)
try: polymorphic_union({"a":emp,"b":mgr},"name")
except Exception as x: print(type(x).__name__, x)
print(polymorphic_union({"a":emp,"b":mgr},None,"pu",cast_nulls=False).select())
class Base(DeclarativeBase): pass
class Company(Base):
    __tablename__="company"
    id=mapped_column(Integer,primary_key=True)
class Person(AbstractConcreteBase, Base):
    name: Mapped[str]=mapped_column("full_name", String(20))
    @declared_attr
    def company_id(cls): return mapped_column(ForeignKey("company.id"))
    @declared_attr
    def company(cls): return relationship("Company")
    def hello(self): return "hello "+self.name
class Student(Person):
    __tablename__="student"
    id: Mapped[int]=mapped_column(primary_key=True)
    grade: Mapped[int]
    __mapper_args__={"polymorphic_identity":"s","concrete":True}
class Teacher(Person):
    __tablename__="teacher"
    id: Mapped[int]=mapped_column(primary_key=True)
    subject: Mapped[str]
    __mapper_args__={"polymorphic_identity":"t","concrete":True}
class Head(Teacher):
    __tablename__="head"
    id: Mapped[int]=mapped_column(primary_key=True)
    name: Mapped[str]=mapped_column("full_name", String(20))
    company_id: Mapped[int|None]=mapped_column(ForeignKey("company.id"))
    school: Mapped[str]
    __mapper_args__={"polymorphic_identity":"h","concrete":True}
Base.metadata.create_all(e)
with Session(e) as s:
    c=Company(); s.add_all([c, Student(name="s", grade=1, company=c)]); s.flush(); s.add(Teacher(name="t", subject="x", company=c)); s.flush(); s.add(Head(name="h", school="z")); s.commit()
    for p in s.scalars(select(Person).order_by(Person.name)): print(type(p).__name__, p.hello(), p.company_id)
    print([p.company.id for p in s.scalars(select(Person).where(Person.name.in_(["s","t"])))])
    print(s.scalars(select(Teacher)).all()[0].subject)
print(inspect(Person).attrs.keys(), inspect(Student).attrs.keys(), inspect(Head).inherits, hasattr(Person,"__table__"))
try: Student(name="q").subject
except AttributeError as x: print(x)
try: Person(name="q")
except Exception as x: print(type(x).__name__, x)
