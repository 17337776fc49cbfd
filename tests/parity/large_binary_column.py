from sqlalchemy import Column, Integer, LargeBinary, create_engine, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Weights(Base):
    __tablename__ = "weights"
    id = Column(Integer, primary_key=True)
    data = Column(LargeBinary)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Weights(data=b"\x00\x01abc"), Weights(data=b""), Weights()])
    session.commit()
    print(session.scalars(select(Weights.data).order_by(Weights.id)).all())
    print(session.scalar(select(Weights.id).where(Weights.data == b"\x00\x01abc")))
