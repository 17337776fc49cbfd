from typing import Optional

from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    profile: Mapped[Optional["Profile"]] = relationship(back_populates="user", cascade="all, delete-orphan")
    badge = relationship("Badge", uselist=False, back_populates="user")


class Profile(Base):
    __tablename__ = "profiles"
    id: Mapped[int] = mapped_column(primary_key=True)
    bio: Mapped[str]
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    user: Mapped[User] = relationship(back_populates="profile", single_parent=True)


class Badge(Base):
    __tablename__ = "badges"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[Optional[int]] = mapped_column(ForeignKey("users.id"))
    user = relationship(User, back_populates="badge")


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
print(inspect(User).relationships.profile.uselist, inspect(User).relationships.badge.uselist)
with Session(engine) as session:
    user = User(name="ann", profile=Profile(bio="first"))
    print(user.profile.user is user, user.badge)
    session.add(user)
    session.commit()
    print(user.profile.bio, user.profile.user_id)
    old = user.profile
    user.profile = Profile(bio="second")
    print(old.user, inspect(user).attrs.profile.history.deleted == [old])
    session.commit()
    print(session.scalars(select(Profile.bio)).all(), inspect(old).detached or inspect(old).was_deleted)
    user.badge = Badge()
    session.commit()
    badge = user.badge
    user.badge = Badge()
    session.commit()
    print(badge.user_id, user.badge.id)
    badge.user = user
    print(user.badge is badge)
    session.commit()
    print(session.execute(select(Badge.id, Badge.user_id).order_by(Badge.id)).all())
    user.profile = None
    session.commit()
    print(session.scalars(select(Profile)).all(), user.profile)
    session.add(Badge(user_id=1))
    session.commit()
    session.expire(user)
    try:
        print(user.badge is not None)
    except Exception as error:
        print(type(error).__name__, error)
