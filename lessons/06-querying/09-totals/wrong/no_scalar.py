from sqlalchemy import Column, Float, Integer, String, create_engine, func
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Benchmark(Base):
    __tablename__ = "benchmarks"

    benchmark_id = Column(Integer, primary_key=True)
    model = Column(String(80), nullable=False)
    latency_ms = Column(Float)


engine = create_engine("sqlite:///lab.db")

with Session(engine) as session:
    # 1. how many benchmarks, and how many with a latency
    total = session.query(func.count(Benchmark.benchmark_id)).one()
    measured = session.query(func.count(Benchmark.latency_ms)).scalar()
    # 2. the average, the smallest and the largest latency
    latency = Benchmark.latency_ms
    average, fastest, slowest = session.query(
        func.avg(latency), func.min(latency), func.max(latency)
    ).one()

    print(f"{measured} of {total} measured")
    print(f"average {average:.2f} ms")
    print(f"from {fastest:.1f} to {slowest:.1f} ms")
