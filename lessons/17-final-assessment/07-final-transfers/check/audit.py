from sqlalchemy import create_engine, text

engine = create_engine("sqlite:///lab.db")
with engine.connect() as connection:
    print("hours in all:", connection.scalar(text("SELECT sum(hours) FROM teams")))
    before = """
        SELECT name, hours - (
            SELECT coalesce(sum(change), 0) FROM bookings WHERE team_name = name
        ) FROM teams ORDER BY name"""
    for name, hours in connection.execute(text(before)):
        print("without bookings:", name, hours)
