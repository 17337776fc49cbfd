from sqlalchemy import create_engine, text

engine = create_engine("sqlite:///lab.db")

with engine.connect() as connection:
    visits = dict(
        connection.execute(text("SELECT customer, visits FROM features")).all()
    )

for customer in (3, 1, 4, 2):
    print(f"customer {customer}: {visits[customer]} visits")
