def parse(text):
    return {(r, c) for r, line in enumerate(text.splitlines()) for c, ch in enumerate(line) if ch == "#"}


def step(cells):
    counts = {}
    for r, c in cells:
        for dr in (-1, 0, 1):
            for dc in (-1, 0, 1):
                if (dr, dc) != (0, 0):
                    key = r + dr, c + dc
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


def show(cells, rows, cols):
    return "\n".join("".join(".#"[(r, c) in cells] for c in range(cols)) for r in range(rows))


glider = parse(".#.\n..#\n###")
for generation in range(5):
    print(f"generation {generation}: {len(glider)} cells")
    print(show(glider, 5, 5))
    glider = step(glider)
blinker = parse("...\n###\n...")
print(step(step(blinker)) == blinker, sorted(step(blinker)))
block = parse("##\n##")
assert step(block) == block, "a block is stable"
seen, cells, n = {}, parse(".#.\n###\n.#."), 0
while (key := frozenset(cells)) not in seen:
    seen[key] = n
    cells, n = step(cells), n + 1
print(f"period {n - seen[key]} after {seen[key]} steps, {len(cells)} cells")
grid = [[0] * 4 for _ in range(3)]
for i, row in enumerate(grid):
    for j, _ in enumerate(row):
        row[j] = i * j
print(*grid, sep="\n")
print([*zip(*grid)], [*zip(*grid[::-1])][0], sum(map(sum, grid)), max(map(max, grid)), [r[::-1] for r in grid][2])
maze = ["S.#", "..#", "#.E"]
start = next((r, c) for r, row in enumerate(maze) for c, ch in enumerate(row) if ch == "S")


def solve(pos, path=()):
    r, c = pos
    if not (0 <= r < 3 and 0 <= c < 3) or maze[r][c] == "#" or pos in path:
        return None
    path += (pos,)
    if maze[r][c] == "E":
        return path
    return solve((r, c + 1), path) or solve((r + 1, c), path) or solve((r - 1, c), path) or solve((r, c - 1), path)


print(solve(start), solve((0, 2)))
grid[3][0] = 1
