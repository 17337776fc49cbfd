from sqlalchemy import create_engine, text

VISITS = text("SELECT visits FROM features WHERE customer = :customer")

engine = create_engine("sqlite:///lab.db")
connection = engine.connect()


def visits_of(customer):
    return connection.execute(VISITS, {"customer": customer}).scalar()


for customer in (3, 1, 4, 2):
    print(f"customer {customer}: {visits_of(customer)} visits")
