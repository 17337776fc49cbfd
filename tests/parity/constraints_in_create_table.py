from sqlalchemy import (CheckConstraint, Column, Float, ForeignKey, Index, Integer, PrimaryKeyConstraint, String,
                        UniqueConstraint, create_engine)
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Cluster(Base):
    __tablename__ = "clusters"
    name = Column(String(20), primary_key=True)
    region = Column(String(20), index=True)


class Node(Base):
    __tablename__ = "nodes"
    id = Column(Integer, primary_key=True)
    cluster = Column(String(20), ForeignKey("clusters.name"), nullable=False)
    rank = Column(Integer, nullable=False, server_default="0")
    load = Column(Float, CheckConstraint("load >= 0"))
    __table_args__ = (
        UniqueConstraint("cluster", "rank", name="uq_node_rank"),
        CheckConstraint("rank < 512", name="ck_rank"),
        Index("ix_node_load", "load"),
    )


class Lease(Base):
    __tablename__ = "leases"
    node_id = Column(Integer, ForeignKey("nodes.id", ondelete="CASCADE"), primary_key=True)
    holder = Column(String(20), primary_key=True)


engine = create_engine("sqlite://", echo=True)
Base.metadata.create_all(engine)
print([table.name for table in Base.metadata.sorted_tables])
print(sorted(constraint.__class__.__name__ for constraint in Node.__table__.constraints))
print([column.name for column in Lease.__table__.primary_key])
