class Base:
    def name(self):
        return "base"


class Mixin(Base):
    def name(self):
        return "mixin " + super().name()


print(Mixin().name())


class Good(Mixin, Base):
    pass


print(Good().name())


class Broken(Base, Mixin):
    def name(self):
        return super().name()


print("never")
