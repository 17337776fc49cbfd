def mandelbrot(size, limit):
    inside = 0
    for row in range(size):
        y0 = 2.4 * row / size - 1.2
        for column in range(size):
            x0 = 3.0 * column / size - 2.1
            x = y = 0.0
            for _ in range(limit):
                x2 = x * x
                y2 = y * y
                if x2 + y2 > 4.0:
                    break
                y = 2.0 * x * y + y0
                x = x2 - y2 + x0
            else:
                inside += 1
    return inside


def integrate(steps):
    width = 1.0 / steps
    total = 0.0
    for i in range(steps):
        x = (i + 0.5) * width
        total += 4.0 / (1.0 + x * x)
    return total * width


print(mandelbrot(110, 60), f"{integrate(400_000):.9f}")
