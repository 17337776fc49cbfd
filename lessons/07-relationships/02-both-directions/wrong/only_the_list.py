from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Cluster(Base):
    __tablename__ = "clusters"

    cluster_id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False)

    nodes = relationship("Node", back_populates="cluster")


class Node(Base):
    __tablename__ = "nodes"

    node_id = Column(Integer, primary_key=True)
    gpus = Column(Integer, nullable=False)
    cluster_id = Column(Integer, ForeignKey("clusters.cluster_id"))

    cluster = relationship("Cluster")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    east = Cluster(name="east", nodes=[Node(gpus=8), Node(gpus=8)])
    session.add(east)
    session.commit()

    print("gpus:", sum(node.gpus for node in east.nodes))
    third = Node(gpus=4, cluster=east)
    session.add(third)
    print("nodes:", len(east.nodes))

    fourth = Node(gpus=4)
    east.nodes.append(fourth)
    print("cluster:", fourth.cluster.name if fourth.cluster else None)
    session.commit()
