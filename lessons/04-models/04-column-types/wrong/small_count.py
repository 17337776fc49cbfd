from datetime import date
from decimal import Decimal

from sqlalchemy import JSON, BigInteger, Boolean, Column, Date, Float, Integer
from sqlalchemy import Numeric, String, Text, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Invoice(Base):
    __tablename__ = "invoices"

    invoice_id = Column(Integer, primary_key=True)
    provider = Column(String(50), nullable=False)
    gpu_hours = Column(Float)
    tokens = Column(Integer)
    amount = Column(Numeric(10, 2))
    is_paid = Column(Boolean)
    issued_on = Column(Date)
    note = Column(Text)
    details = Column(JSON)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    invoice = Invoice(provider="Cumulus")
    invoice.amount = Decimal("1284.50")
    invoice.is_paid = False
    invoice.issued_on = date(2026, 3, 1)
    invoice.details = {"gpu": "H100"}
    session.add(invoice)
    session.commit()
    print(repr(invoice.amount), invoice.issued_on.year)
