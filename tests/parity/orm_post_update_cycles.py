from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Widget(Base):
    __tablename__ = "widgets"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    favorite_id: Mapped[int | None] = mapped_column(ForeignKey("entries.id", name="fk_favorite"))
    favorite: Mapped["Entry | None"] = relationship(foreign_keys="Widget.favorite_id", post_update=True)
    entries: Mapped[list["Entry"]] = relationship(foreign_keys="Entry.widget_id", back_populates="widget", cascade="all")


class Entry(Base):
    __tablename__ = "entries"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    widget_id: Mapped[int | None] = mapped_column(ForeignKey("widgets.id"))
    widget: Mapped[Widget | None] = relationship(foreign_keys="Entry.widget_id", back_populates="entries")


class Link(Base):
    __tablename__ = "links"
    id: Mapped[int] = mapped_column(primary_key=True)
    next_id: Mapped[int | None] = mapped_column(ForeignKey("links.id"))
    next: Mapped["Link | None"] = relationship(remote_side="Link.id", post_update=True)


def rows(session, *columns):
    return session.execute(select(*columns).order_by(columns[0])).all()


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    entries = [Entry(text="e1"), Entry(text="e2")]
    widget = Widget(name="w", entries=entries, favorite=entries[1])
    session.add(widget)
    session.commit()
    print(rows(session, Widget.id, Widget.favorite_id), rows(session, Entry.id, Entry.widget_id))
    widget.favorite = entries[0]
    session.commit()
    print(widget.favorite.text)
    session.delete(widget)
    session.commit()
    print(rows(session, Widget.id), rows(session, Entry.id))
    a, b, c = Link(), Link(), Link()
    a.next, b.next, c.next = b, c, a
    session.add_all([a, b, c])
    session.commit()
    print(rows(session, Link.id, Link.next_id))
    for link in (a, b, c):
        link.next = None
        session.flush()
    session.delete(a)
    session.commit()
    print(rows(session, Link.id))
