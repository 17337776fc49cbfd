session = type("S", (), {"query": lambda self: self, "filter": lambda self, c: 1 / 0})()
(session.query()
    .query()
    .filter(1))
