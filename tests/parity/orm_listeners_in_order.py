"""In which order those are told who listen to a class, to classes above it, and to all classes."""

from sqlalchemy import create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Mapper, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Plant(Base):
    __tablename__ = "plants"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "plant"}


def listen(target, name, text, **options):
    event.listen(target, name, lambda *given: print("   ", name, text), **options)


listen(Plant, "refresh", "plant, before there is a tree", propagate=True)
listen(Plant, "before_insert", "plant, before there is a tree", propagate=True)
listen(Plant.name, "set", "plant, before there is a tree", propagate=True)
listen(Mapper, "before_insert", "every class, early")


class Tree(Plant):
    __mapper_args__ = {"polymorphic_identity": "tree"}


for name in ("refresh", "before_insert"):
    listen(Tree, name, "tree, one")
    listen(Plant, name, "plant, late", propagate=True)
    listen(Tree, name, "tree, two")
    listen(Base, name, "base", propagate=True)
    listen(Plant, name, "plant, put first", propagate=True, insert=True)
    listen(Plant, name, "plant alone")
    listen(Tree, name, "tree, put first", insert=True)
    listen(Tree, name, "tree, once", once=True)
listen(Tree.name, "set", "tree, one")
listen(Plant.name, "set", "plant, late", propagate=True)
listen(Tree.name, "set", "tree, two")
listen(Mapper, "before_insert", "every class, late")

engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    for kind in (Tree, Plant, Tree):
        print(kind.__name__)
        one = kind(name="x")
        session.add(one)
        session.commit()
        print("   ", one.id)
