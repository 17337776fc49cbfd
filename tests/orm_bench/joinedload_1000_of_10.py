from sqlalchemy import ForeignKey, create_engine, insert, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Parent(Base):
    __tablename__ = "parents"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    size: Mapped[int]
    children: Mapped[list["Child"]] = relationship(back_populates="parent")


class Child(Base):
    __tablename__ = "children"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    parent_id: Mapped[int] = mapped_column(ForeignKey("parents.id"))
    parent: Mapped[Parent] = relationship(back_populates="children")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.execute(insert(Parent), [{"name": f"parent {number}", "size": number % 7} for number in range(1_000)])
    session.execute(insert(Child), [{"name": f"child {number}", "parent_id": number % 1_000 + 1} for number in range(10_000)])
    session.commit()
for _ in range(3):
    with Session(engine) as session:
        parents = session.scalars(select(Parent).options(joinedload(Parent.children))).unique().all()
        print(sum(len(parent.children) for parent in parents))
