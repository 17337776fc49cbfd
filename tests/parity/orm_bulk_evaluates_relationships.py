# Bulk statements whose conditions are relationships, evaluated against loaded objects.
from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class House(Base):
    __tablename__='house'; id=mapped_column(Integer, primary_key=True); name=mapped_column(String); rooms=relationship("Room", back_populates="house")
class Room(Base):
    __tablename__='room'; id=mapped_column(Integer, primary_key=True); n=mapped_column(Integer); house_id=mapped_column(ForeignKey('house.id')); house=relationship("House", back_populates="rooms")
e=create_engine("sqlite://"); Base.metadata.create_all(e)
with Session(e) as s:
    h=House(name='a', rooms=[Room(n=1),Room(n=2)]); h2=House(name='b', rooms=[Room(n=3)]); s.add_all([h,h2]); s.commit()
    rooms=s.scalars(select(Room)).all(); h.id
    s.execute(update(Room).where(Room.house==h).values(n=Room.n+10)); print([r.n for r in rooms])
    s.execute(update(Room).filter_by(house=h2).values(n=7)); print([r.n for r in rooms])
    s.execute(update(Room).where(Room.house_id==h.id, Room.n.in_([11,12])).values(n=1), execution_options={'synchronize_session':'evaluate'}); print([r.n for r in rooms])
    try: s.execute(update(Room).where(Room.house.has(name='a')).values(n=5), execution_options={'synchronize_session':'evaluate'})
    except Exception as x: print(type(x).__name__, x)
    s.execute(delete(Room).where(Room.house==h2)); print(s.query(Room).count())
    s.execute(update(Room).where(Room.house==None).values(n=0)); s.execute(update(House).where(House.rooms.any(Room.n==1)).values(name='z')); print(h.name)
