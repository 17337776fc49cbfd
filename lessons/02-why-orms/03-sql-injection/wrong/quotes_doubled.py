import sqlite3

connection = sqlite3.connect("lab.db")


def models_of(owner):
    cursor = connection.cursor()
    owner = owner.replace("'", "''")
    cursor.execute(f"SELECT name FROM models WHERE owner = '{owner}' ORDER BY name")
    return [row[0] for row in cursor.fetchall()]


for owner in ["ada", "nobody' OR '1'='1", "d'arcy"]:
    names = models_of(owner)
    print(f"{owner} -> {', '.join(names) or 'nothing'}")

connection.close()
