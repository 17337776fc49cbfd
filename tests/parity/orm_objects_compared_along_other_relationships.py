"""An object of another class compared along a relationship: its attribute of the same name counts, once it is needed."""

from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, with_parent


class Base(DeclarativeBase):
    pass


class Team(Base):
    __tablename__ = "teams"
    id: Mapped[int] = mapped_column(primary_key=True)
    players: Mapped[list["Player"]] = relationship(back_populates="team", order_by="Player.id")


class Player(Base):
    __tablename__ = "players"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    team_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))
    team: Mapped[Team | None] = relationship(back_populates="players")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
session = Session(engine)
session.add_all([Team(players=[Player(name="a"), Player(name="b")]), Team(players=[Player(name="c")])])
session.commit()
team, player = session.get(Team, 1), session.get(Player, 2)


def attempt(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)


def names(statement):
    return [player.name for player in session.scalars(statement)]


attempt("its own class", lambda: names(select(Player).where(with_parent(team, Team.players))))
attempt("another class", lambda: with_parent(player, Team.players))
attempt("another class, sent", lambda: names(select(Player).where(with_parent(player, Team.players))))
attempt("a name it does not have", lambda: with_parent(team, Player.team))
attempt("a name it does not have, sent", lambda: session.scalars(select(Team).where(with_parent(team, Player.team))).all())
attempt("equal", lambda: names(select(Player).where(Player.team == player)))
attempt("not equal", lambda: names(select(Player).where(Player.team != player)))
attempt("member", lambda: select(Team).where(Team.players.contains(team)))
attempt("member, sent", lambda: session.scalars(select(Team).where(Team.players.contains(team))).all())
attempt("nothing", lambda: with_parent(None, Team.players))
attempt("a class", lambda: with_parent(Team, Team.players))
session.close()
