from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Box(Base):
    __tablename__ = "boxes"
    id: Mapped[int] = mapped_column(primary_key=True)
    things: Mapped[list["Thing"]] = relationship(back_populates="box", order_by="Thing.id")


class Thing(Base):
    __tablename__ = "things"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    box_id: Mapped[int | None] = mapped_column(ForeignKey("boxes.id"))
    box: Mapped[Box | None] = relationship(back_populates="things")

    def __repr__(self):
        return self.name


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
a, b, c, d, e = [Thing(name=n) for n in "abcde"]
with Session(engine) as session:
    box = Box(things=[a, b])
    session.add_all([box, c, d, e])
    session.commit()
    print(box.things, type(box.things).__name__, isinstance(box.things, list), box.things == [a, b], box.things.index(b), box.things.count(a))
    box.things.insert(0, c)
    box.things += [d]
    print(box.things, c.box is box, d.box is box)
    box.things[1:3] = [e]
    print(box.things, a.box, b.box, e.box is box)
    history = inspect(box).attrs.things.history
    print(history.added, history.unchanged, history.deleted)
    box.things[0] = a
    print(box.things, c.box, a.box is box)
    del box.things[-1]
    print(box.things, d.box, box.things + [b], box.things * 2, box.things[::-1])
    session.commit()
    print(box.things, session.execute(select(Thing.name, Thing.box_id).order_by(Thing.id)).all())
    print(box.things.pop(0), a.box, box.things)
    box.things.extend([b, c])
    del box.things[0:2]
    print(box.things, e.box, b.box)
    box.things.sort(key=lambda t: t.name)
    box.things.reverse()
    for attempt in (lambda: box.things.remove(a), lambda: box.things.pop(9), lambda: box.things.append(None), lambda: box.things.append(5)):
        try:
            print(attempt())
        except Exception as error:
            print(type(error).__name__, error)
    for value in (None, a, {a}, 5, "ab", (a, b)):
        try:
            box.things = value
            print("accepted", box.things)
        except Exception as error:
            print(type(error).__name__, error)
    copy = list(box.things)
    copy.append(e)
    print(box.things, e.box)
    session.rollback()
    print(box.things)
