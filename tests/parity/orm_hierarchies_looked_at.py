from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class Emp(Base):
    __tablename__="emp"
    id: Mapped[int]=mapped_column(primary_key=True)
    name: Mapped[str]
    type: Mapped[str]
    boss_id: Mapped[int|None]=mapped_column(ForeignKey("emp.id"))
    boss: Mapped["Emp|None"]=relationship(back_populates="reports", remote_side=[id])
    reports: Mapped[list["Emp"]]=relationship(back_populates="boss")
    __mapper_args__={"polymorphic_on":"type","polymorphic_identity":"emp"}
class Eng(Emp):
    __tablename__="eng"
    id: Mapped[int]=mapped_column(ForeignKey("emp.id"),primary_key=True)
    lang: Mapped[str]
    machines: Mapped[list["Machine"]]=relationship(back_populates="eng")
    __mapper_args__={"polymorphic_identity":"eng"}
class Mgr(Emp):
    budget: Mapped[int|None]=mapped_column(use_existing_column=True)
    __mapper_args__={"polymorphic_identity":"mgr"}
class Dir(Emp):
    budget: Mapped[int|None]=mapped_column(use_existing_column=True)
    car: Mapped[str|None]
    __mapper_args__={"polymorphic_identity":"dir"}
class Machine(Base):
    __tablename__="mach"
    id: Mapped[int]=mapped_column(primary_key=True)
    eng_id: Mapped[int]=mapped_column(ForeignKey("eng.id"))
    eng: Mapped[Eng]=relationship(back_populates="machines")
m=inspect(Emp)
print([x.class_.__name__ for x in m.self_and_descendants if 1] and sorted(x.class_.__name__ for x in m.self_and_descendants), m.polymorphic_map.keys(), inspect(Mgr).single, inspect(Eng).inherit_condition, inspect(Eng).primary_key, [c.name for c in inspect(Dir).local_table.c])
print(inspect(Eng).get_property("machines"), inspect(Eng).relationships.keys(), inspect(Mgr).column_attrs.keys(), inspect(Eng).c.keys(), inspect(Eng).tables)
print([str(x) for x in inspect(Eng).iterate_to_root()], inspect(Eng).isa(m), inspect(Mgr).is_sibling(inspect(Dir)), m.common_parent(inspect(Eng)))
print(sorted(x.key for x in inspect(Eng).iterate_properties), inspect(Eng).has_property("boss"), m.polymorphic_load)
Emp.note=column_property(Emp.name+"!")
Mgr.extra=deferred(Column(Integer))  if 0 else None
inspect(Emp).add_property("peers", relationship(Emp, primaryjoin=and_(Emp.boss_id==remote(foreign(Emp.boss_id)), Emp.id!=remote(Emp.id)), viewonly=True, uselist=True))
e=create_engine("sqlite://"); Base.metadata.create_all(e)
with Session(e) as s:
    b=Dir(name="d",budget=1,car="c"); s.add_all([b, Eng(name="e",lang="py",boss=b,machines=[Machine(),Machine()]), Mgr(name="m",budget=5,boss=b)]); s.commit()
    print([(type(x).__name__,x.note,len(x.reports),sorted(p.name for p in x.peers)) for x in s.scalars(select(Emp).order_by(Emp.id))])
    print([(x.name,[k.id for k in x.machines]) for x in s.scalars(select(Eng).options(selectinload(Eng.machines)))])
    en=with_polymorphic(Emp,[Eng,Mgr]); print(s.execute(select(en.name, en.Eng.lang, en.Mgr.budget).order_by(en.id)).all())
    print([ (type(x).__name__, x.name) for x in s.scalars(select(Emp).options(selectin_polymorphic(Emp,[Eng,Dir])).order_by(Emp.id))])
    x=s.scalars(select(Eng)).one(); x.type="zzz"
    try: s.commit()
    except Exception as ex: print(type(ex).__name__)
    s.rollback()
    try: Emp(type="eng"); s.add(Emp(name="k",type="eng")); s.flush()
    except Exception as ex: print(type(ex).__name__)
