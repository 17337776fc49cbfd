from sqlalchemy import ForeignKey, and_, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, joinedload, mapped_column, relationship, selectinload, subqueryload


class Base(DeclarativeBase):
    pass


class Sensor(Base):
    __tablename__ = "sensors"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str]
    readings: Mapped[list["Reading"]] = relationship(back_populates="sensor")
    last: Mapped["Reading | None"] = relationship(
        viewonly=True,
        uselist=False,
        primaryjoin=lambda: and_(
            Reading.sensor_id == Sensor.id,
            Reading.at
            == select(func.max(Reading.at)).where(Reading.sensor_id == Sensor.id).correlate(Sensor).scalar_subquery(),
        ),
    )


class Reading(Base):
    __tablename__ = "readings"
    id: Mapped[int] = mapped_column(primary_key=True)
    sensor_id: Mapped[int] = mapped_column(ForeignKey("sensors.id"))
    at: Mapped[int]
    sensor: Mapped[Sensor] = relationship(back_populates="readings")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all(Sensor(code=f"S{n}", readings=[Reading(at=n * 10 + i) for i in range(n)]) for n in range(3))
    session.commit()
for option in (joinedload, selectinload, subqueryload):
    with Session(engine) as session:
        sensors = session.scalars(select(Sensor).options(option(Sensor.last)).order_by(Sensor.id)).unique()
        print(option.__name__, [(sensor.code, sensor.last and sensor.last.at) for sensor in sensors])
with Session(engine) as session:
    print([sensor.last and sensor.last.at for sensor in session.scalars(select(Sensor).order_by(Sensor.id))])
    print(session.execute(select(Sensor.code, Reading.at).join(Sensor.last)).all())
    other = aliased(Sensor)
    print(session.execute(select(other.code, Reading.at).join(other.last)).all())
    print(session.scalars(select(Sensor.code).where(Sensor.last.has(Reading.at > 15))).all())
