from enum import Enum


class Role(Enum):
    USER = "user"
    ADMIN = "admin"


class Account:
    def __init__(self, name, role):
        self.name, self.role = name, role

    def require(self, role):
        if self.role is not role:
            raise PermissionError(f"{self.name} is {self.role}, {role!r} needed")
        return True


print(Account("root", Role.ADMIN).require(Role.ADMIN))
try:
    Account("root", Role.ADMINN)
except AttributeError as e:
    print(e)
Account("ann", Role.USER).require(Role.ADMIN)
