from dataclasses import fields
from typing import Optional

from sqlalchemy import ForeignKey, String, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, Session, mapped_column, registry, relationship

reg = registry()


@reg.mapped_as_dataclass
class Team:
    __tablename__ = "teams"
    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    name: Mapped[str]
    players: Mapped[list["Player"]] = relationship(default_factory=list)


@reg.mapped_as_dataclass(unsafe_hash=True, order=True)
class Player:
    __tablename__ = "players"
    id: Mapped[int] = mapped_column(init=False, primary_key=True, compare=False)
    name: Mapped[str]
    number: Mapped[int] = mapped_column(default=0)
    team_id: Mapped[Optional[int]] = mapped_column(ForeignKey("teams.id"), init=False, repr=False, compare=False)
    seen: Mapped[int] = mapped_column(init=False, default=3)


print([(f.name, f.init, f.repr) for f in fields(Player)])
a, b = Player("ann", 1), Player("bob", 2)
print(a < b, hash(a) == hash(Player("ann", 1)), sorted([b, a])[0].name)
print(Team("reds", [a, b]))


class Audit(MappedAsDataclass, kw_only=True):
    created_by: Mapped[str] = mapped_column(String(20), default="system")


class Base(MappedAsDataclass, DeclarativeBase):
    registry = reg


class Event(Audit, Base):
    __tablename__ = "events"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    what: Mapped[str]


print(Event(what="kick").created_by, Event(what="goal", created_by="me"))
try:
    reg.mapped_as_dataclass(type("Bad", (Audit,), {"__tablename__": "bad", "id": mapped_column(primary_key=True)}))
except Exception as error:
    print(type(error).__name__, str(error)[:60])
engine = create_engine("sqlite://")
reg.metadata.create_all(engine)
with Session(engine) as session:
    team = Team("blues")
    team.players.append(Player("cid", 9))
    session.add_all([team, Event(what="start")])
    session.commit()
    loaded = session.scalars(select(Team)).one()
    print(loaded, loaded.players[0].seen)
    print(session.scalar(select(func.count()).select_from(Player)), session.scalars(select(Event)).one())
