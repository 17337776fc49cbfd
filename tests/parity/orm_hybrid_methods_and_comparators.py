from sqlalchemy import create_engine, func, select
from sqlalchemy.ext.hybrid import Comparator, hybrid_method, hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class CaseInsensitive(Comparator):
    def __eq__(self, other):
        return func.lower(self.__clause_element__()) == func.lower(other)

    def startswith(self, other, **options):
        return func.lower(self.__clause_element__()).startswith(other.lower())


class Word(Base):
    __tablename__ = "words"
    id: Mapped[int] = mapped_column(primary_key=True)
    word: Mapped[str]
    weight: Mapped[int]

    @hybrid_property
    def folded(self):
        return self.word.lower()

    @folded.comparator
    def folded(cls):
        return CaseInsensitive(cls.word)

    @hybrid_method
    def heavier(self, than, factor=1):
        return self.weight * factor > than

    @hybrid_method
    def contains_letter(self, letter):
        return letter in self.word

    @contains_letter.expression
    def contains_letter(cls, letter):
        return func.instr(cls.word, letter) > 0


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Word(word="Apple", weight=3), Word(word="BANANA", weight=7), Word(word="cherry", weight=5)])
    session.commit()
    print(session.scalars(select(Word.word).where(Word.folded == "banana")).all())
    print(session.scalars(select(Word.word).where(Word.folded.startswith("AP"))).all())
    print(session.scalars(select(Word.word).where(Word.heavier(4)).order_by(Word.id)).all())
    print(session.scalars(select(Word.word).where(Word.heavier(12, factor=2))).all())
    print(session.scalars(select(Word.word).where(Word.contains_letter("rr"))).all())
    word = session.get(Word, 1)
    print(word.folded, word.heavier(2), word.heavier(2, 0), word.contains_letter("z"))
    print(select(Word.id).where(Word.folded == "x"))
    print(Word.heavier(1))
