import dataclasses

from sqlalchemy import create_engine, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, composite, mapped_column


@dataclasses.dataclass
class Span:
    start: int
    end: int


class Base(DeclarativeBase):
    pass


class Window(Base):
    __tablename__ = "windows"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    span: Mapped[Span] = composite(mapped_column("span_start"), mapped_column("span_end"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    window = Window(name="a", span=Span(2, 9))
    session.add(window)
    session.commit()
    print(inspect(window).attrs.span.history)
    session.expire(window)
    window.span = Span(0, 0)
    print(inspect(window).attrs.span.history)
    print(session.is_modified(window))
    session.commit()
    print(window.span)
