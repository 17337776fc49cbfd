import configparser

config = configparser.ConfigParser()
config.read_string("""
[DEFAULT]
ServerAliveInterval = 45
compression: yes

# a comment
[database]
Host = localhost
port = 5432
ratio = 0.75
echo = on
; another comment
empty =
long = first line
    second line
    third line

[Cache Server]
url = redis://x:y@host/0 ; not a comment
compression = no
""")
print(config.sections(), config.default_section, config.defaults())
print(config["database"], "database" in config, "DEFAULT" in config, "nope" in config, len(config))
db = config["database"]
print(db["host"], db["HOST"], db.get("port"), db.getint("port") + 1, db.getfloat("ratio"), db.getboolean("echo"), repr(db["empty"]), repr(db["long"]))
print(list(db), db.name, "Host" in db, db.get("zzz"), db.get("zzz", "fallback"), db.getint("zzz", fallback=9))
print(config.get("Cache Server", "url"), config.getboolean("Cache Server", "compression"), config.getboolean("database", "compression"))
print(config.options("database"))
print(config.items("Cache Server"))
print(config.has_section("database"), config.has_section("DEFAULT"), config.has_option("database", "HOST"), config.has_option("no", "x"))
for value in ("1", "yes", "TRUE", "On", "0", "No", "false", "off"):
    config["database"]["flag"] = value
    print(value, db.getboolean("flag"), end="; ")
print()
for section in config:
    print(section, dict(config[section]))
print(config.read(["missing1.ini", "missing2.ini"]))
print(repr(db), config.get("database", "none", fallback=None))
