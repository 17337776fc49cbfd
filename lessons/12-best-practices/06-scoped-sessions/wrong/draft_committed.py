from sqlalchemy import Column, Integer, String, create_engine, select
from sqlalchemy.orm import declarative_base, scoped_session, sessionmaker

Base = declarative_base()


class Model(Base):
    __tablename__ = "models"

    model_id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False)


engine = create_engine("sqlite:///lab.db")
SessionLocal = scoped_session(sessionmaker(bind=engine))


def save(name: str) -> None:
    SessionLocal.add(Model(name=name))


# order
save("ranker")
save("draft")
SessionLocal.commit()
print("waiting:", len(SessionLocal.new))
SessionLocal.remove()
# end

# the next request, on the same thread
names = SessionLocal.scalars(select(Model.name).order_by(Model.model_id)).all()
print("stored:", *names)
SessionLocal.remove()
