from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Team(Base):
    __tablename__ = "teams"
    id = Column(Integer, primary_key=True)
    name = Column(String(30))
    players = relationship("Player")


class Player(Base):
    __tablename__ = "players"
    id = Column(Integer, primary_key=True)
    name = Column(String(30))
    team_id = Column(Integer, ForeignKey("teams.id"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    team = Team(name="reds")
    print(team.players)
    team.players.append(Player(name="ann"))
    team.players.extend([Player(name="bob"), Player(name="cid")])
    session.add(team)
    print(len(session.new), all(p in session for p in team.players))
    session.flush()
    print([(p.id, p.team_id) for p in team.players])
    session.commit()
    print([p.name for p in team.players])
    bob = team.players[1]
    team.players.remove(bob)
    session.flush()
    print(bob.team_id, bob in session)
    other = Team(name="blues", players=[bob])
    session.add(other)
    session.commit()
    print(bob.team_id, [p.name for p in other.players])
    other.players = [Player(name="dan"), bob]
    session.commit()
    print([(p.name, p.team_id) for p in session.query(Player).order_by(Player.id)])
    team.players = []
    session.commit()
    print([(p.name, p.team_id) for p in session.query(Player).order_by(Player.id)])
    session.delete(other)
    session.commit()
    print([(p.name, p.team_id) for p in session.query(Player).order_by(Player.id)], session.query(Team).count())
