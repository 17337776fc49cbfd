from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Checkpoint(Base):
    __tablename__ = "checkpoints"

    checkpoint_id = Column(Integer, primary_key=True)
    path = Column(String(120), nullable=False)
    state = Column(String(20), nullable=False)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


def checkpoints(*names: str) -> list[Checkpoint]:
    return [Checkpoint(path=f"/ckpt/{name}.pt", state="new") for name in names]


with Session(engine) as session:
    bulk = checkpoints("a", "b", "c")
    session.bulk_save_objects(bulk)
    session.commit()
    print(bulk[0].checkpoint_id)

    added = checkpoints("d", "e")
    session.add_all(added)
    session.commit()
    print(added[0].checkpoint_id)

    bulk[0].state = "good"
    added[0].state = "good"
    session.commit()
    print(session.query(Checkpoint).filter_by(state="good").count())
