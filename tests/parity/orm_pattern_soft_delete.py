import datetime

from sqlalchemy import ForeignKey, create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, selectinload, with_loader_criteria


class Base(DeclarativeBase):
    pass


class SoftDelete:
    deleted_at: Mapped[datetime.datetime | None] = mapped_column(default=None)

    def soft_delete(self):
        self.deleted_at = datetime.datetime(2024, 6, 1)


class Note(SoftDelete, Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    book_id: Mapped[int | None] = mapped_column(ForeignKey("books.id"))
    book: Mapped["Book | None"] = relationship(back_populates="notes")


class Book(SoftDelete, Base):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    notes: Mapped[list[Note]] = relationship(back_populates="book", order_by=Note.id)


@event.listens_for(Session, "do_orm_execute")
def only_what_is_there(state):
    if state.is_select and not state.is_column_load and not state.execution_options.get("with_deleted", False):
        state.statement = state.statement.options(with_loader_criteria(SoftDelete, lambda cls: cls.deleted_at.is_(None), include_aliases=True))


@event.listens_for(Session, "before_flush")
def delete_softly(session, context, instances):
    for thing in list(session.deleted):
        if isinstance(thing, SoftDelete):
            session.add(thing)
            thing.soft_delete()


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Book(name="diary", notes=[Note(text="a"), Note(text="b"), Note(text="c")]))
    session.commit()
    session.delete(session.scalars(select(Note).where(Note.text == "b")).one())
    session.commit()
    print(session.scalars(select(Note.text).order_by(Note.id)).all())
    print([n.text for n in session.get(Book, 1).notes])
with Session(engine) as session:
    print([[n.text for n in b.notes] for b in session.scalars(select(Book).options(selectinload(Book.notes)))])
    print(session.execute(select(Book.name, Note.text).join(Book.notes).order_by(Note.id)).all())
    everything = select(Note.text).order_by(Note.id).execution_options(with_deleted=True)
    print(session.scalars(everything).all())
    note = session.scalars(select(Note).where(Note.deleted_at.is_not(None)).execution_options(with_deleted=True)).one()
    note.deleted_at = None
    session.commit()
    print(session.query(Note).count(), session.get(Note, 2).text)
event.remove(Session, "do_orm_execute", only_what_is_there)
event.remove(Session, "before_flush", delete_softly)
