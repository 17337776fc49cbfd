from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, attribute_keyed_dict, column_keyed_dict, keyfunc_mapping, mapped_column, relationship,
)


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("items.id"))
    keyword: Mapped[str]
    text: Mapped[str]

    def __repr__(self):
        return f"Note({self.keyword}, {self.text})"


class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
    notes: Mapped[dict[str, Note]] = relationship(collection_class=attribute_keyed_dict("keyword"), cascade="all, delete-orphan")
    by_text: Mapped[dict[str, Note]] = relationship(collection_class=column_keyed_dict(Note.text), viewonly=True)
    by_pair: Mapped[dict[tuple, Note]] = relationship(
        collection_class=keyfunc_mapping(lambda note: (note.keyword[0], len(note.text))), viewonly=True
    )


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    item = Item()
    item.notes["a"] = Note(keyword="a", text="atext")
    item.notes["b"] = Note(keyword="b", text="btextt")
    session.add(item)
    session.commit()
    print(sorted(item.notes.items()), sorted(item.by_text), sorted(item.by_pair))
    try:
        item.notes["c"] = Note(keyword="other", text="x")
    except TypeError as error:
        print(error)
    print("c" in item.notes, item.notes.get("zz"))
    item.notes["a"] = Note(keyword="a", text="new")
    session.commit()
    print(sorted(item.notes.items()), session.scalars(select(Note.text).order_by(Note.text)).all())
    gone = item.notes.pop("b")
    print(gone, list(item.notes))
    session.commit()
    print(session.scalars(select(Note.keyword)).all())
    item.notes.update({"d": Note(keyword="d", text="dd")})
    print(item.notes.setdefault("e", Note(keyword="e", text="ee")), sorted(item.notes))
    session.commit()
    del item.notes["d"]
    item.notes = {"z": Note(keyword="z", text="zz"), "a": item.notes["a"]}
    session.commit()
    print(session.execute(select(Note.keyword, Note.text, Note.item_id).order_by(Note.id)).all())
    try:
        item.notes = [Note(keyword="l", text="l")]
    except TypeError as error:
        print(error)
    item.notes.clear()
    session.commit()
    print(item.notes)
