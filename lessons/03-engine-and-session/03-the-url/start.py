from sqlalchemy import URL

settings = {
    "user": "ml",
    "password": "p@ss/word",
    "host": "db.internal",
    "database": "registry",
}

# 1. make a URL and print it, with the password hidden

# 2. print it with the password

# 3. print the same URL for the database registry_test, with the password hidden
