from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Cell(Base):
    __tablename__ = "cells"
    row = Column(Integer, primary_key=True)
    col = Column(String(2), primary_key=True)
    value = Column(Integer)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Cell(row=2, col="a", value=1), Cell(row=1, col="b", value=2), Cell(row=1, col="a", value=3)])
    session.commit()
    print(session.get(Cell, (1, "b")).value, session.get(Cell, {"row": 2, "col": "a"}).value, session.get(Cell, (9, "z")))
    merged = session.merge(Cell(row=1, col="a", value=30))
    print(merged.value, merged in session.dirty)
    new = session.merge(Cell(row=5, col="e", value=50))
    print(new in session.new)
    session.commit()
    print([(c.row, c.col, c.value) for c in session.query(Cell).order_by(Cell.row, Cell.col)])
    try:
        session.get(Cell, 1)
    except Exception as error:
        print(type(error).__name__, error)
    cell = session.get(Cell, (2, "a"))
    cell.col = "z"
    session.commit()
    print(session.get(Cell, (2, "z")) is cell, session.get(Cell, (2, "a")))
