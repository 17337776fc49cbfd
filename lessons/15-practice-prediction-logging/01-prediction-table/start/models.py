"""The tables of the log."""

from sqlalchemy import CheckConstraint, Column, DateTime, Float, Index, Integer, String

from database import Base

# Write Prediction here.
