import enum
import uuid
from typing import Literal, NewType, Optional

from sqlalchemy import Enum, String, create_engine, select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

UserId = NewType("UserId", int)
Mood = Literal["calm", "angry"]


class Status(enum.Enum):
    OPEN = "o"
    CLOSED = "c"


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Base(DeclarativeBase):
    type_annotation_map = {enum.Enum: Enum(enum.Enum, native_enum=False, length=20), UserId: String(9)}


class Issue(Base):
    __tablename__ = "issues"
    id: Mapped[int] = mapped_column(primary_key=True)
    status: Mapped[Status] = mapped_column(default=Status.OPEN)
    by_value: Mapped[Optional[Status]] = mapped_column(Enum(Status, values_callable=lambda e: [m.value for m in e]))
    level: Mapped[Level | None]
    mood: Mapped[Mood | None]
    reporter: Mapped[UserId | None]
    token: Mapped[uuid.UUID | None]


for column in Issue.__table__.columns:
    print(column.name, repr(column.type), column.nullable)
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Issue(by_value=Status.CLOSED, level=Level.HIGH, mood="calm", token=uuid.UUID(int=5), reporter=UserId("u1")))
    session.add(Issue(status=Status.CLOSED))
    session.commit()
    for issue in session.scalars(select(Issue).order_by(Issue.id)):
        print(issue.status, issue.by_value, issue.level, issue.mood, issue.token, issue.reporter)
    print(session.scalars(select(Issue.id).where(Issue.status == Status.OPEN)).all())
    print(session.scalars(select(Issue.id).where(Issue.status.in_([Status.OPEN, Status.CLOSED]))).all())
    for wrong in [dict(mood="sad"), dict(status="nope")]:
        session.add(Issue(**wrong))
        try:
            session.commit()
        except StatementError as error:
            print(type(error).__name__, error.orig)
            session.rollback()
