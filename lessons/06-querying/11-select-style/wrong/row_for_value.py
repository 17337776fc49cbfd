from sqlalchemy import String, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Alert(Base):
    __tablename__ = "alerts"

    alert_id: Mapped[int] = mapped_column(primary_key=True)
    model: Mapped[str] = mapped_column(String(80))
    severity: Mapped[int]
    resolved: Mapped[bool]


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    # 1. Alert objects with a severity of 3 or more
    severe = session.scalars(
        select(Alert).where(Alert.severity >= 3).order_by(Alert.alert_id)
    ).all()
    for alert in severe:
        print("severe:", alert.alert_id, alert.model)

    # 2. model and severity of the alerts that are not resolved
    pairs = session.execute(
        select(Alert.model, Alert.severity)
        .where(Alert.resolved.is_(False))
        .order_by(Alert.alert_id)
    ).all()
    for model, severity in pairs:
        print("open:", model, severity)

    # 3. the highest severity
    worst = session.execute(select(func.max(Alert.severity))).one()
    print("worst:", worst)
