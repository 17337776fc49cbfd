def total(*numbers, scale=1):
    return sum(numbers) * scale


value = total(
    1,
    2,
    total(3, 4),
    scale=2,
)
print(value)


def compute(data):
    return (
        data["first"]
        + data["second"]
        * (data["third"] - data["fourth"])
    )


print(compute({"first": 1, "second": 2, "third": 3, "fourth": 4}))
result = [
    compute(
        {
            "first": 1,
            "second": 2,
            "third": None,
            "fourth": 4,
        }
    )
    for _ in range(2)
]
