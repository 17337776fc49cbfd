import sqlite3

connection = sqlite3.connect("lab.db")


def models_of(owner):
    cursor = connection.cursor()
    cursor.execute("SELECT owner, name FROM models ORDER BY name")
    return [row[1] for row in cursor.fetchall() if row[0] == owner]


for owner in ["ada", "nobody' OR '1'='1", "d'arcy"]:
    names = models_of(owner)
    print(f"{owner} -> {', '.join(names) or 'nothing'}")

connection.close()
