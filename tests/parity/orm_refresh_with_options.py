# What is loaded of objects after the query that had options: again and again, object by object.
from sqlalchemy import Column, ForeignKey, String, create_engine, event, select
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, column_property, defer, joinedload, lazyload, mapped_column, relationship,
    selectinload, undefer, with_loader_criteria,
)


class Base(DeclarativeBase):
    pass


class Team(Base):
    __tablename__ = "teams"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    motto: Mapped[str] = mapped_column(deferred=True)
    city_id: Mapped[int] = mapped_column(ForeignKey("cities.id"))
    city: Mapped["City"] = relationship()
    players: Mapped[list["Player"]] = relationship(back_populates="team", order_by="Player.id")


class City(Base):
    __tablename__ = "cities"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Player(Base):
    __tablename__ = "players"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    active: Mapped[bool]
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    team: Mapped[Team] = relationship(back_populates="players")
    shoes: Mapped[list["Shoe"]] = relationship(order_by="Shoe.id")


class Shoe(Base):
    __tablename__ = "shoes"
    id: Mapped[int] = mapped_column(primary_key=True)
    size: Mapped[int]
    player_id: Mapped[int] = mapped_column(ForeignKey("players.id"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
count = 0


@event.listens_for(engine, "before_cursor_execute")
def counted(*_):
    global count
    count += 1


def sent(title):
    global count
    print(title, count)
    count = 0


with Session(engine) as session:
    for number in range(2):
        team = Team(name=f"team {number}", motto=f"motto {number}", city=City(name=f"city {number}"))
        for index in range(2):
            shoes = [Shoe(size=40 + index)]
            team.players.append(Player(name=f"player {number}.{index}", active=index == 0, shoes=shoes))
        session.add(team)
    session.commit()
sent("filled")


def look(team):
    print(team.name, team.motto, team.city.name)
    for player in team.players:
        print("  ", player.name, player.active, [shoe.size for shoe in player.shoes])


OPTIONS = {
    "none": [],
    "selectin": [selectinload(Team.players)],
    "lazy below": [lazyload(Team.players).selectinload(Player.shoes)],
    "joined": [joinedload(Team.city), lazyload(Team.players).defer(Player.active)],
    "columns": [undefer(Team.motto), defer(Team.name)],
    "criteria": [with_loader_criteria(Player, Player.active), lazyload(Team.players).joinedload(Player.shoes)],
    "not themselves": [with_loader_criteria(Team, Team.id < 3), with_loader_criteria(City, City.id != 2)],
}
for title, options in OPTIONS.items():
    print("==", title)
    with Session(engine) as session:
        statement = select(Team).order_by(Team.id).options(*options)
        teams = session.scalars(statement).unique().all()
        for round in range(2):
            for team in teams:
                try:
                    look(team)
                except AttributeError as error:
                    print(error)
            sent("looked")
            session.expire_all()
        for team in teams:
            session.refresh(team, ["name", "players"])
        sent("some refreshed")
        for team in teams:
            session.refresh(team)
            print(team.name, "players" in team.__dict__, "city" in team.__dict__, "motto" in team.__dict__)
        sent("refreshed")
        for team in teams:
            team.name = f"{team.name}!"
        session.flush()
        session.rollback()
        print([team.name for team in teams])
        sent("rolled back")

with Session(engine) as session:
    players = session.scalars(select(Player).order_by(Player.id).options(lazyload(Player.team).joinedload(Team.city))).all()
    print([player.team.city.name for player in players])
    sent("references")
    session.expire_all()
    print([player.team.city.name for player in players])
    sent("expired references")

with Session(engine) as session:
    teams = session.scalars(select(Team).order_by(Team.id).options(selectinload(Team.players))).all()
    session.expire_all()
    print([team.name for team in teams])
    Team.shout = column_property(Team.name + "!")
    session.expire_all()
    print([team.shout for team in teams])
    sent("a later attribute")
