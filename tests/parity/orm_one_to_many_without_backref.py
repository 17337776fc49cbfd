from typing import List

from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Survey(Base):
    __tablename__ = "surveys"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    questions: Mapped[List["Question"]] = relationship(cascade="all, delete-orphan")
    notes: Mapped[List["Note"]] = relationship()


class Question(Base):
    __tablename__ = "questions"
    id: Mapped[int] = mapped_column(primary_key=True)
    survey_id: Mapped[int] = mapped_column(ForeignKey("surveys.id"))
    text: Mapped[str]
    answers: Mapped[List["Answer"]] = relationship(cascade="all, delete-orphan")


class Answer(Base):
    __tablename__ = "answers"
    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id"))
    text: Mapped[str]


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    survey_id: Mapped[int] = mapped_column(ForeignKey("surveys.id"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    survey = Survey(title="s", questions=[Question(text=q, answers=[Answer(text=q + a) for a in "xy"]) for q in "ab"], notes=[Note()])
    session.add(survey)
    session.commit()
    print([(q.text, [a.text for a in q.answers]) for q in survey.questions])
    first, second = survey.questions
    second.answers = first.answers[:1] + [Answer(text="new")]
    session.commit()
    print([[a.text for a in q.answers] for q in survey.questions], session.scalars(select(Answer.text).order_by(Answer.id)).all())
    survey.questions.reverse()
    print(session.is_modified(survey))
    session.commit()
    survey.questions = [first]
    session.commit()
    print(inspect(second).detached, session.scalars(select(Answer.text).order_by(Answer.id)).all())
    survey.notes.pop()
    try:
        session.commit()
    except Exception as error:
        print(type(error).__name__, error.orig)
        session.rollback()
    print(len(survey.notes))
    session.delete(survey)
    try:
        session.commit()
    except Exception as error:
        print(type(error).__name__, error.orig)
        session.rollback()
    session.delete(survey.notes[0])
    session.delete(survey)
    session.commit()
    print([session.scalars(select(c.id)).all() for c in (Survey, Question, Answer, Note)])
