from sqlalchemy import ForeignKey, and_, create_engine, not_, or_, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column, relationship, with_parent


class Base(DeclarativeBase):
    pass


class Dept(Base):
    __tablename__ = "depts"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    staff: Mapped[list["Person"]] = relationship(back_populates="dept")


class Person(Base):
    __tablename__ = "persons"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    age: Mapped[int]
    dept_id: Mapped[int | None] = mapped_column(ForeignKey("depts.id"))
    dept: Mapped[Dept | None] = relationship(back_populates="staff")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    it, hr = Dept(name="it"), Dept(name="hr")
    session.add_all([it, hr, Dept(name="empty")])
    session.flush()
    session.add_all([Person(name=n, age=a, dept=d) for n, a, d in [("ann", 30, it), ("bob", 40, it), ("cid", 50, hr), ("dan", 60, None)]])
    session.commit()

    def people(*where):
        return session.scalars(select(Person.name).where(*where).order_by(Person.id)).all()

    def depts(*where):
        return session.scalars(select(Dept.name).where(*where).order_by(Dept.id)).all()

    print(people(Person.dept == it), people(Person.dept != it), people(Person.dept == None), people(Person.dept != None))  # noqa: E711
    print(people(Person.dept.has()), people(~Person.dept.has(Dept.name == "it")))
    print(people(Person.dept.has(name="hr")), people(or_(Person.dept.has(name="hr"), Person.age < 35)))
    print(depts(Dept.staff.any()), depts(~Dept.staff.any()), depts(Dept.staff.any(Person.age > 45)), depts(Dept.staff.any(name="ann", age=30)))
    ann = session.scalars(select(Person).where(Person.name == "ann")).one()
    print(depts(Dept.staff.contains(ann)), depts(not_(Dept.staff.contains(ann))), depts(Dept.staff == None))  # noqa: E711
    print(people(with_parent(it, Dept.staff)), session.query(Person).filter(with_parent(hr, Dept.staff)).one().name)
    other = aliased(Person)
    print(session.execute(select(Person.name, other.name).join(other, and_(Person.dept_id == other.dept_id, Person.id < other.id))).all())
    print(depts(Dept.staff.of_type(other).any(other.name == "cid")))
    for attempt in (
        lambda: Dept.staff == it,
        lambda: Dept.staff.has(),
        lambda: Person.dept.any(),
        lambda: Person.dept.contains(it),
        lambda: Person.dept.in_([it]),
        lambda: Person.dept == "it",
        lambda: Person.dept < it,
        lambda: Dept.staff.any(nope=1),
        lambda: Person.dept.name,
        lambda: Person.dept == Dept(name="transient"),
    ):
        try:
            print(str(attempt()).replace("\n", " "))
        except Exception as error:
            print(type(error).__name__, error)
