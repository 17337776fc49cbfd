from typing import Optional

from sqlalchemy import String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Gpu(Base):
    __tablename__ = "gpus"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30), unique=True)
    memory_gb: Mapped[int]
    price: Mapped[Optional[float]]
    vendor: Mapped[str | None] = mapped_column(default="nvidia")
    in_use: Mapped[bool] = mapped_column(default=True)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Gpu(name="A100", memory_gb=80), Gpu(name="T4", memory_gb=16, price=0.35, vendor=None, in_use=False)])
    session.commit()
    for gpu in session.scalars(select(Gpu).order_by(Gpu.name)):
        print(gpu.id, gpu.name, gpu.memory_gb, gpu.price, gpu.vendor, gpu.in_use)
