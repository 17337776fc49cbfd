from sqlalchemy import Column, Float, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Named:
    name = Column(String(40), nullable=False)

    def shout(self):
        return self.name.upper() + "!"


class Checkpoint(Named, Base):
    __tablename__ = "checkpoints"
    id = Column(Integer, primary_key=True)
    step = Column(Integer, default=0)
    loss = Column(Float)
    FORMAT = "pt"

    def __init__(self, name, step, **rest):
        super().__init__(name=name, step=step, **rest)
        self.was_made_here = True

    def __repr__(self):
        return f"Checkpoint({self.name!r}, step={self.step})"

    @property
    def file(self):
        return f"{self.name}-{self.step:06d}.{self.FORMAT}"

    @classmethod
    def best(cls, session):
        return session.query(cls).order_by(cls.loss).first()

    @staticmethod
    def better(left, right):
        return left if left.loss < right.loss else right


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
print([column.name for column in Checkpoint.__table__.columns])
with Session(engine) as session:
    one, two = Checkpoint("bert", 100, loss=0.5), Checkpoint("bert", 200, loss=0.25)
    print(one, one.file, one.shout(), one.was_made_here)
    session.add_all([one, two])
    session.commit()
    print(Checkpoint.best(session), Checkpoint.best(session) is two, Checkpoint.better(one, two))
    session.expunge_all()
    again = session.get(Checkpoint, 1)
    print(again, again.file, hasattr(again, "was_made_here"))
    again.note = "not a column"
    print(session.is_modified(again), again.note)
