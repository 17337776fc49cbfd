from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.ext.orderinglist import count_from_1, ordering_list
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Slide(Base):
    __tablename__ = "slides"
    id: Mapped[int] = mapped_column(primary_key=True)
    talk_id: Mapped[int | None] = mapped_column(ForeignKey("talks.id"))
    position: Mapped[int | None]
    text: Mapped[str]


class Talk(Base):
    __tablename__ = "talks"
    id: Mapped[int] = mapped_column(primary_key=True)
    slides: Mapped[list[Slide]] = relationship(order_by=Slide.position, collection_class=ordering_list("position", count_from=1))


def show(talk):
    print([(s.position, s.text) for s in talk.slides])


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    talk = Talk()
    session.add(talk)
    for text in ("intro", "main", "end"):
        talk.slides.append(Slide(text=text))
    show(talk)
    session.commit()
    talk.slides.insert(1, Slide(text="agenda"))
    show(talk)
    session.commit()
    print(session.execute(select(Slide.position, Slide.text).order_by(Slide.position)).all())
    last = talk.slides.pop()
    print(last.position, last.text)
    talk.slides.insert(0, last)
    show(talk)
    session.commit()
    show(talk)
    del talk.slides[1]
    show(talk)
    talk.slides[0] = Slide(text="fresh")
    show(talk)
    talk.slides.reverse()
    talk.slides.reorder()
    show(talk)
    session.commit()
    print(session.execute(select(Slide.talk_id, Slide.position, Slide.text).order_by(Slide.id)).all())
