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
    # 1. gpu_hours, tokens, amount, is_paid, issued_on, note, details


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    invoice = Invoice(provider="Cumulus")
    # 2. amount 1284.50, not paid, issued on March 1, 2026, the details
    session.add(invoice)
    session.commit()
    # 3. print the amount and the year
