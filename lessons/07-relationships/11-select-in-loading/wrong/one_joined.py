from sqlalchemy import ForeignKey, String, create_engine
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship,
    selectinload
)


class Base(DeclarativeBase):
    pass


class Group(Base):
    __tablename__ = "groups"

    group_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    features: Mapped[list["Feature"]] = relationship()
    readers: Mapped[list["Reader"]] = relationship()


class Feature(Base):
    __tablename__ = "features"

    feature_id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.group_id"))


class Reader(Base):
    __tablename__ = "readers"

    reader_id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.group_id"))


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    groups = (
        session.query(Group)
        .options(joinedload(Group.features), selectinload(Group.readers))
        .order_by(Group.name)
        .all()
    )

    for group in groups:
        counts = f"{len(group.features)} features, {len(group.readers)} readers"
        print(f"{group.name}: {counts}")
