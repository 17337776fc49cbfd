def factorial(n):
    """Forgot the base case."""
    return n * factorial(n - 1)


print("before")
factorial(5)
