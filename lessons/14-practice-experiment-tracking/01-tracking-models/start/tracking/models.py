"""The tables of the tracker."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey, String, func
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracking.database import Base

# Write Experiment, Run and Metric here.
