from sqlalchemy import create_engine, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, DeclarativeBaseNoMeta, Mapped, Session, mapped_column, reconstructor


class Base(DeclarativeBase):
    def __repr__(self):
        keys = ", ".join(f"{k}={getattr(self, k)!r}" for k in inspect(type(self)).column_attrs.keys())
        return f"{type(self).__name__}({keys})"


class Kept(Base):
    __abstract__ = True
    kept_by: Mapped[str] = mapped_column(default="museum")

    def __init_subclass__(cls, label=None, **kw):
        super().__init_subclass__(**kw)
        cls.label = label or cls.__name__.lower()

    @classmethod
    def all(cls, session):
        return session.scalars(select(cls).order_by(cls.id)).all()


class Vase(Kept, label="ceramic"):
    __tablename__ = "vases"
    id: Mapped[int] = mapped_column(primary_key=True)
    height: Mapped[int]

    def __init__(self, height, **kw):
        super().__init__(height=height, **kw)
        self.unsaved = True

    @reconstructor
    def init_on_load(self):
        self.unsaved = False

    @property
    def tall(self):
        return self.height > 10

    @classmethod
    def __declare_last__(cls):
        print("declare_last", cls.__name__)

    @classmethod
    def __declare_first__(cls):
        print("declare_first", cls.__name__)


class Coin(Kept):
    __tablename__ = "coins"
    id: Mapped[int] = mapped_column(primary_key=True)
    metal: Mapped[str]


class Plain(DeclarativeBaseNoMeta):
    pass


class Note(Plain):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


print(Vase.label, Coin.label, [c.name for c in Vase.__table__.columns], Note.__table__.name)
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Vase(12), Vase(5, kept_by="me"), Coin(metal="tin")])
    session.commit()
with Session(engine) as session:
    for vase in Vase.all(session):
        print(vase, vase.tall, vase.unsaved)
    print(Coin.all(session), Vase(1).unsaved)
try:
    Kept()
except Exception as error:
    print(type(error).__name__)
