# uuid3 and uuid5 of names, uuid4 and uuid1 by version and form only, UUIDs as keys and in JSON.
import json
import random
import re
import uuid

for namespace in (uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500):
    for name in ("python.org", "", "é🎉", "a" * 100):
        three, five = uuid.uuid3(namespace, name), uuid.uuid5(namespace, name)
        print(three, five, three.version, five.version, three.variant == uuid.RFC_4122)
print(uuid.uuid5(uuid.NAMESPACE_DNS, b"python.org") == uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.UUID(int=0), "x"), uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_URL, "tenant"), "row/1"))
four = [uuid.uuid4() for _ in range(50)]
form = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
print(len(set(four)), {u.version for u in four}, {u.variant for u in four}, all(form.fullmatch(str(u)) for u in four))
one = uuid.uuid1(node=0x112233445566, clock_seq=5)
print(one.version, one.node == 0x112233445566, one.clock_seq, str(one).endswith("112233445566"), one.time > 0, isinstance(uuid.getnode(), int))
seeded = random.Random(7)
made = [uuid.UUID(int=seeded.getrandbits(128), version=4) for _ in range(3)]
print([str(u) for u in made], [u.version for u in made])
table = {uuid.uuid5(uuid.NAMESPACE_OID, n): n for n in ("users", "orders")}
print(sorted(table.values()), table[uuid.uuid5(uuid.NAMESPACE_OID, "users")])
text = json.dumps({"id": uuid.UUID(int=255)}, default=str)
print(text, uuid.UUID(json.loads(text)["id"]).int, "-".join(f"{n:x}" for n in made[0].fields))
for attempt in (lambda: uuid.uuid3("dns", "x"), lambda: uuid.uuid5(uuid.NAMESPACE_DNS, 5), lambda: uuid.uuid5(uuid.NAMESPACE_DNS), lambda: uuid.uuid4(1), lambda: json.dumps(made[0]), lambda: uuid.uuid3(uuid.NAMESPACE_DNS, None)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
