from __future__ import annotations

import typing
from typing import List, Optional, Set, Union

from sqlalchemy import ForeignKey, create_engine, inspect
from sqlalchemy.orm import DeclarativeBase, DynamicMapped, Mapped, Relationship, Session, configure_mappers, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Hub(Base):
    __tablename__ = "hubs"
    id: Mapped[int] = mapped_column(primary_key=True)
    a: Mapped[List[Spoke]] = relationship(foreign_keys="Spoke.a_id")
    b: Mapped[list["Spoke"]] = relationship(foreign_keys="Spoke.b_id")
    c: Mapped[typing.Set["Spoke"]] = relationship(foreign_keys="[Spoke.c_id]")
    d: Mapped[Optional[Spoke]] = relationship(foreign_keys=lambda: Spoke.d_id)
    e: Mapped["Spoke | None"] = relationship("Spoke", foreign_keys=lambda: [Spoke.e_id])
    f = relationship("Spoke", foreign_keys="Spoke.f_id")
    g: DynamicMapped[Spoke] = relationship(foreign_keys="Spoke.g_id")
    h: Relationship[Union[Spoke, None]] = relationship(foreign_keys="Spoke.h_id")


class Spoke(Base):
    __tablename__ = "spokes"
    id: Mapped[int] = mapped_column(primary_key=True)
    a_id: Mapped[Optional[int]] = mapped_column(ForeignKey("hubs.id"))
    b_id: Mapped[Optional[int]] = mapped_column(ForeignKey("hubs.id"))
    c_id: Mapped[Optional[int]] = mapped_column(ForeignKey("hubs.id"))
    d_id: Mapped[Optional[int]] = mapped_column(ForeignKey("hubs.id"))
    e_id: Mapped[Optional[int]] = mapped_column(ForeignKey("hubs.id"))
    f_id: Mapped[Optional[int]] = mapped_column(ForeignKey("hubs.id"))
    g_id: Mapped[Optional[int]] = mapped_column(ForeignKey("hubs.id"))
    h_id: Mapped[Optional[int]] = mapped_column(ForeignKey("hubs.id"))
    hub: Mapped[Optional[Hub]] = relationship(foreign_keys=[a_id], viewonly=True)


configure_mappers()
for key, rel in inspect(Hub).relationships.items():
    print(key, rel.uselist, rel.lazy, rel.direction.name, (rel.collection_class or list).__name__, rel.mapper)
print(inspect(Spoke).relationships.hub.direction.name, inspect(Spoke).relationships.hub.primaryjoin)
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    hub = Hub(a=[Spoke()], c={Spoke()}, d=Spoke(), f=[Spoke(), Spoke()])
    session.add(hub)
    session.commit()
    print(len(hub.a), hub.b, type(hub.c).__name__, hub.d.d_id, hub.e, len(hub.f), hub.g.count(), hub.h)
    print(hub.a[0].hub is hub)
