from sqlalchemy import create_engine, text

engine = create_engine("sqlite://lab.db")

with engine.connect() as connection:
    count = connection.execute(text("SELECT count(*) FROM jobs")).scalar()
    print(f"jobs: {count}")

    jobs = connection.execute(text("SELECT gpu, hours FROM jobs ORDER BY hours DESC"))
    for gpu, hours in jobs:
        print(gpu, hours)
