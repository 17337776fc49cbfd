from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

Order = namedtuple("Order", "id customer item qty price", defaults=(1, 0.0))
orders = [
    Order(1, "ann", "disk", 2, 50.0),
    Order(2, "bob", "cpu", 1, 300.0),
    Order(3, "ann", "ram", 4, 25.5),
    Order(4, "cid", "disk", 1, 50.0),
    Order(5, "bob", "disk"),
]
by_customer = defaultdict(list)
for o in orders:
    by_customer[o.customer].append(o)
for name, group in sorted(by_customer.items()):
    print(name, [o.id for o in group], sum(o.qty * o.price for o in group))
items = Counter()
for o in orders:
    items[o.item] += o.qty
print(items, items.most_common(1))
recent = deque(orders, maxlen=2)
print([o._replace(price=0).price for o in recent], recent[0])
nested = defaultdict(lambda: defaultdict(int))
for o in orders:
    nested[o.customer][o.item] += o.qty
print({k: dict(v) for k, v in nested.items()})
settings = ChainMap({}, {"currency": "EUR"}, {"currency": "USD", "tax": 0.2})
print(settings["currency"], settings["tax"])
ranked = OrderedDict(sorted(((o.id, o.qty * o.price) for o in orders), key=lambda kv: (-kv[1], kv[0])))
print(ranked)
window, averages = deque(maxlen=3), []
for v in [10, 20, 30, 40, 50]:
    window.append(v)
    averages.append(sum(window) / len(window))
print(averages)
adjacency = defaultdict(set)
for a, b in [(1, 2), (2, 3), (1, 4), (4, 3)]:
    adjacency[a].add(b)
    adjacency[b].add(a)
seen, queue, order = {1}, deque([1]), []
while queue:
    node = queue.popleft()
    order.append(node)
    for n in sorted(adjacency[node] - seen):
        seen.add(n)
        queue.append(n)
print(order)
