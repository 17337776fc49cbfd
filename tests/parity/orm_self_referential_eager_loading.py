from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, contains_eager, joinedload, mapped_column, relationship, selectinload


class Base(DeclarativeBase):
    pass


class Menu(Base):
    __tablename__ = "menus"
    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("menus.id"))
    entries: Mapped[list["Menu"]] = relationship(back_populates="parent", lazy="joined", join_depth=2, order_by="Menu.id")
    parent: Mapped["Menu | None"] = relationship(back_populates="entries", remote_side=[id])


def shape(menu):
    return {menu.label: [shape(entry) for entry in menu.entries]}


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    root = Menu(label="file")
    session.add(root)
    node = root
    for label in ("open", "recent", "today", "first"):
        node.entries = [Menu(label=label)]
        session.flush()
        node = node.entries[0]
    root.entries.append(Menu(label="close"))
    session.commit()
roots = select(Menu).where(Menu.parent_id.is_(None))
with Session(engine) as session:
    print(shape(session.scalars(roots).unique().one()))
with Session(engine) as session:
    print(shape(session.scalars(roots.options(selectinload(Menu.entries, recursion_depth=3))).unique().one()))
with Session(engine) as session:
    print(shape(session.scalars(roots.options(selectinload(Menu.entries).selectinload(Menu.entries).joinedload(Menu.entries))).unique().one()))
with Session(engine) as session:
    child = aliased(Menu)
    stmt = select(Menu).join(Menu.entries.of_type(child)).options(contains_eager(Menu.entries.of_type(child))).where(child.label == "close")
    print([(m.label, [e.label for e in m.entries]) for m in session.scalars(stmt).unique()])
with Session(engine) as session:
    leaf = session.scalars(select(Menu).where(Menu.label == "today").options(joinedload(Menu.parent).joinedload(Menu.parent))).unique().one()
    print(leaf.label, leaf.parent.label, leaf.parent.parent.label, leaf.parent.parent.parent.label)
    print([e.label for e in session.get(Menu, 1).entries])
