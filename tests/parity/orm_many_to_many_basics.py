from sqlalchemy import Column, ForeignKey, Table, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


enrolled = Table(
    "enrolled",
    Base.metadata,
    Column("student_id", ForeignKey("students.id"), primary_key=True),
    Column("course_id", ForeignKey("courses.id"), primary_key=True),
)


class Student(Base):
    __tablename__ = "students"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    courses: Mapped[list["Course"]] = relationship(secondary=enrolled, back_populates="students", order_by="Course.title")


class Course(Base):
    __tablename__ = "courses"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    students: Mapped[list[Student]] = relationship(secondary=enrolled, back_populates="courses", order_by="Student.id")


def rows(session):
    return session.execute(select(enrolled).order_by(enrolled.c.student_id, enrolled.c.course_id)).all()


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    sql, orm = Course(title="sql"), Course(title="orm")
    ann, bob = Student(name="ann", courses=[sql]), Student(name="bob")
    session.add_all([ann, bob])
    session.flush()
    sql.students.append(bob)
    print([c.title for c in bob.courses], [s.name for s in sql.students])
    session.flush()
    ann.courses.append(orm)
    print([c.title for c in ann.courses])
    session.commit()
    print(rows(session), [c.title for c in ann.courses])
    ann.courses.remove(sql)
    print([s.name for s in sql.students])
    session.commit()
    print(rows(session))
    bob.courses = [orm]
    session.flush()
    bob.courses.append(Course(title="art"))
    session.commit()
    print(rows(session), [c.title for c in bob.courses])
    session.delete(orm)
    session.commit()
    print(rows(session), [c.title for c in bob.courses], ann.courses)
    session.delete(bob)
    session.commit()
    print(rows(session), session.scalar(select(func.count(Course.id))))
    ann.courses.append(sql)
    sql.students.append(ann)
    print(len(ann.courses))
    session.commit()
    print(rows(session))
