import uuid

from sqlalchemy import create_engine, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError


class Base(DeclarativeBase):
    pass


class Page(Base):
    __tablename__ = "pages"
    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    text: Mapped[str]
    __mapper_args__ = {"version_id_col": version}


class Draft(Base):
    __tablename__ = "drafts"
    id: Mapped[int] = mapped_column(primary_key=True)
    tag: Mapped[str] = mapped_column()
    text: Mapped[str]
    __mapper_args__ = {"version_id_col": tag, "version_id_generator": lambda old: f"v{int(old[1:]) + 1}" if old else "v1"}


class Manual(Base):
    __tablename__ = "manuals"
    id: Mapped[int] = mapped_column(primary_key=True)
    rev: Mapped[int] = mapped_column()
    text: Mapped[str]
    __mapper_args__ = {"version_id_col": rev, "version_id_generator": False}


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    page, draft, manual = Page(text="a"), Draft(text="a"), Manual(text="a", rev=1)
    session.add_all([page, draft, manual])
    session.commit()
    print(page.version, draft.tag, manual.rev)
    page.text = draft.text = "b"
    manual.text, manual.rev = "b", 2
    session.commit()
    print(page.version, draft.tag, manual.rev)
    page.text = "c"
    session.execute(text("UPDATE pages SET version = 9"))
    try:
        session.commit()
    except StaleDataError as error:
        print(error)
        session.rollback()
    print(page.version, page.text)
    session.execute(text("UPDATE drafts SET tag = 'v7'"))
    session.delete(draft)
    try:
        session.flush()
    except StaleDataError as error:
        print(error)
        session.rollback()
    page.text = "b"
    session.commit()
    print(page.version)
    session.delete(page)
    session.commit()
    print(session.scalars(select(Page)).all())
