from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Lang(Base):
    __tablename__ = "langs"
    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    by_code: Mapped[list["Word"]] = relationship(foreign_keys="Word.code", back_populates="lang", order_by="Word.id")
    by_name: Mapped[list["Word"]] = relationship(foreign_keys="Word.lang_name", back_populates="named", order_by="Word.id")


class Word(Base):
    __tablename__ = "words"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    code: Mapped[str | None] = mapped_column(ForeignKey("langs.code"))
    lang_name: Mapped[str | None] = mapped_column(ForeignKey("langs.name"))
    lang: Mapped[Lang | None] = relationship(foreign_keys=[code], back_populates="by_code")
    named: Mapped[Lang | None] = relationship(foreign_keys=[lang_name], back_populates="by_name")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    german = Lang(code="de", name="German")
    session.add_all([german, Lang(code="fr", name="French")])
    session.flush()
    session.add_all([Word(text="eins", lang=german, named=german), Word(text="un", code="fr", lang_name="French"), Word(text="x")])
    session.commit()
with Session(engine) as session:
    words = session.scalars(select(Word).order_by(Word.id)).all()
    print([w.lang and w.lang.name for w in words])
    print([w.named and w.named.code for w in words])
with Session(engine) as session:
    word = session.get(Word, 2)
    print(word.named.code, word.lang is word.named)
    print([w.text for w in word.lang.by_code], [w.text for w in word.lang.by_name])
    word.lang_name = "German"
    print(word.named.name)
    session.flush()
    print(word.named.name)
    session.expire(word, ["named"])
    print(word.named.name)
    word.named = session.get(Lang, "fr")
    session.commit()
    print(word.lang_name)
    loose = session.get(Word, 3)
    print(loose.lang, loose.named, "lang" in inspect(loose).dict)
    dangling = Word(text="dangling", code="zz")
    session.add(dangling)
    session.commit()
    print(dangling.lang)
    german = session.get(Lang, "de")
    german.name = "Deutsch"
    try:
        session.commit()
        print([w.text for w in german.by_name])
    except Exception as error:
        print(type(error).__name__, error)
