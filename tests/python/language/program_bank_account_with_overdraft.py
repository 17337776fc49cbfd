class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has only {account.balance:.2f}, cannot withdraw {amount:.2f}")
        self.account = account
        self.missing = amount - account.balance


class Account:
    _next_id = 1

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        self.id = Account._next_id
        Account._next_id += 1

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"amount must be positive, got {amount!r}")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self.available():
            raise InsufficientFunds(self, amount)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def available(self):
        return self._balance

    def __str__(self):
        return f"#{self.id:03d} {self.owner:<8}{self.balance:>10,.2f}"


class Checking(Account):
    def __init__(self, owner, balance=0, *, overdraft=100):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def available(self):
        return super().available() + self.overdraft


a, b = Account("Ann", 1500), Checking("Bob", overdraft=50)
print(a, b, sep="\n")
a.deposit(250.5).withdraw(1000)
b.withdraw(50)
for account, amount in ((a, 5000), (b, 0.01)):
    try:
        account.withdraw(amount)
    except InsufficientFunds as e:
        print("refused:", e, f"(missing {e.missing:.2f})")
print(a, b, a.history, sep="\n")
try:
    a.balance = 10
except AttributeError as e:
    print(e)
b.deposit(-5)
