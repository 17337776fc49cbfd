from sqlalchemy import Column, Integer, String, create_engine, in_
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()
