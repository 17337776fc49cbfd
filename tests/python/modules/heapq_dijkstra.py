import heapq

graph = {"A": {"B": 7, "C": 3}, "B": {"D": 2}, "C": {"B": 1, "D": 8}, "D": {"E": 5}, "E": {}, "F": {"A": 1}}


def dijkstra(graph, start):
    dist, previous, heap = {start: 0}, {}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > dist[node]:
            continue
        for nxt, w in graph[node].items():
            if d + w < dist.get(nxt, float("inf")):
                dist[nxt] = d + w
                previous[nxt] = node
                heapq.heappush(heap, (d + w, nxt))
    return dist, previous


dist, previous = dijkstra(graph, "A")
print(dist, previous)
path, node = ["E"], "E"
while node in previous:
    node = previous[node]
    path.append(node)
print(" > ".join(reversed(path)))
