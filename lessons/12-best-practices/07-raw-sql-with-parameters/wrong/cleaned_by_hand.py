from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

engine = create_engine("sqlite:///lab.db")


def models_of(session: Session, owner: str) -> list[str]:
    owner = owner.replace("'", "''").replace(":", "\\:")
    statement = text(f"SELECT name FROM models WHERE owner = '{owner}' ORDER BY name")
    return [row.name for row in session.execute(statement)]


with Session(engine) as session:
    for owner in ["ada", "o'hara", "nobody' OR '1'='1", "ops :night"]:
        names = models_of(session, owner)
        print(f"{owner}:", ", ".join(names) or "none")
