import heapq
from collections import defaultdict, deque


class Graph:
    def __init__(self, edges=(), *, directed=False):
        self.adj = defaultdict(dict)
        self.directed = directed
        for a, b, *w in edges:
            self.add(a, b, *w)

    def add(self, a, b, weight=1):
        self.adj[a][b] = weight
        if not self.directed:
            self.adj[b][a] = weight
        else:
            self.adj[b]

    def bfs(self, start):
        seen, queue = {start}, deque([start])
        while queue:
            node = queue.popleft()
            yield node
            for n in sorted(self.adj[node]):
                if n not in seen:
                    seen.add(n)
                    queue.append(n)

    def dfs(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for n in sorted(self.adj[node]):
            if n not in seen:
                yield from self.dfs(n, seen)

    def shortest(self, start, goal):
        heap, best, previous = [(0, start)], {start: 0}, {}
        while heap:
            cost, node = heapq.heappop(heap)
            if node == goal:
                path = [node]
                while path[-1] != start:
                    path.append(previous[path[-1]])
                return cost, path[::-1]
            for n, w in self.adj[node].items():
                if (new := cost + w) < best.get(n, float("inf")):
                    best[n], previous[n] = new, node
                    heapq.heappush(heap, (new, n))
        raise LookupError(f"no path from {start} to {goal}")

    def topological(self):
        state, order = {}, []

        def visit(n, path=()):
            if state.get(n) == "open":
                raise ValueError("cycle: " + " -> ".join((*path[path.index(n):], n)))
            if n not in state:
                state[n] = "open"
                for m in sorted(self.adj[n]):
                    visit(m, (*path, n))
                state[n] = "done"
                order.append(n)
        for n in sorted(self.adj):
            visit(n)
        return order[::-1]


g = Graph([("A", "B", 4), ("A", "C", 1), ("C", "B", 2), ("B", "D", 5), ("C", "D", 8), ("E", "F")])
print(list(g.bfs("A")), list(g.dfs("A")), g.shortest("A", "D"), g.shortest("A", "A"))
components, left = [], set(g.adj)
while left:
    components.append(sorted(g.bfs(min(left))))
    left -= set(components[-1])
print(components)
tasks = Graph([("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket")], directed=True)
print(tasks.topological())
tasks.add("jacket", "trousers")
try:
    tasks.topological()
except ValueError as e:
    print(e)
g.shortest("A", "F")
