from sqlalchemy import create_engine, text

VISITS = text("SELECT visits FROM features WHERE customer = :customer")


def visits_of(customer):
    engine = create_engine("sqlite:///lab.db")
    with engine.connect() as connection:
        return connection.execute(VISITS, {"customer": customer}).scalar()


# four requests reach the feature server
for customer in (3, 1, 4, 2):
    print(f"customer {customer}: {visits_of(customer)} visits")
