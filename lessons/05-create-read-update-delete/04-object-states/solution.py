from sqlalchemy import Column, Integer, String, create_engine, inspect
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Run(Base):
    __tablename__ = "runs"

    run_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)


def state(run):
    names = ["transient", "pending", "persistent", "deleted", "detached"]
    return [name for name in names if getattr(inspect(run), name)][0]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
run = Run(name="resnet-50")

with Session(engine) as session:
    # order
    print("new:", state(run))
    session.add(run)
    print("added:", state(run))
    session.flush()
    print("flushed:", state(run))
    session.commit()
    session.close()
    print("closed:", state(run))
    # end
