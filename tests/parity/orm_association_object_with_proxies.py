from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Membership(Base):
    __tablename__ = "memberships"
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    role: Mapped[str] = mapped_column(default="member")
    user: Mapped["User"] = relationship(back_populates="memberships")
    group: Mapped["Group"] = relationship(back_populates="memberships")
    group_name = association_proxy("group", "name")

    def __init__(self, group=None, **kw):
        super().__init__(group=group, **kw)


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    memberships: Mapped[list[Membership]] = relationship(back_populates="user", cascade="all, delete-orphan")
    groups = association_proxy("memberships", "group")
    group_names = association_proxy("memberships", "group_name")


class Group(Base):
    __tablename__ = "groups"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    memberships: Mapped[list[Membership]] = relationship(back_populates="group", cascade="all, delete-orphan")
    users = association_proxy("memberships", "user", creator=lambda user: Membership(user=user))

    def __repr__(self):
        return f"<{self.name}>"


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    admins, editors = Group(name="admins"), Group(name="editors")
    session.add_all([admins, editors])
    session.flush()
    ann = User(name="ann")
    session.add(ann)
    ann.groups.append(admins)
    print(ann.groups, [m.role for m in ann.memberships], [u.name for u in admins.users])
    session.commit()
    ann.memberships.append(Membership(editors, role="chief"))
    session.commit()
    print(list(ann.groups), list(ann.group_names))
    bob = User(name="bob")
    session.add(bob)
    editors.users.append(bob)
    session.commit()
    print([(m.user.name, m.role) for m in editors.memberships])
    print(session.scalars(select(User.name).where(User.groups.contains(admins))).all())
    print(session.scalars(select(User.name).where(User.groups.any(name="admins"))).all())
    ann.groups.remove(admins)
    session.commit()
    print(session.execute(select(Membership.user_id, Membership.group_id, Membership.role)).all())
    print(admins in ann.groups, len(bob.groups), bob.groups == [editors])
