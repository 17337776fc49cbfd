from sqlalchemy import ForeignKey, create_engine, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Skill(Base):
    __tablename__ = "skills"
    id: Mapped[int] = mapped_column(primary_key=True)
    hero_id: Mapped[int | None] = mapped_column(ForeignKey("heroes.id"))
    name: Mapped[str]
    hero: Mapped["Hero | None"] = relationship(back_populates="skills")


class Hero(Base):
    __tablename__ = "heroes"
    id: Mapped[int] = mapped_column(primary_key=True)
    skills: Mapped[set[Skill]] = relationship(back_populates="hero")


def names(skills):
    return sorted(skill.name for skill in skills)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    fly, run, swim, jump = [Skill(name=n) for n in ("fly", "run", "swim", "jump")]
    hero = Hero(skills={fly, run})
    print(type(hero.skills).__name__, names(hero.skills), fly.hero is hero)
    session.add_all([fly, run, hero])
    session.flush()
    hero.skills.add(swim)
    hero.skills.add(fly)
    hero.skills.discard(run)
    hero.skills.discard(jump)
    print(names(hero.skills), run.hero)
    session.commit()
    print(names(hero.skills), session.scalars(select(Skill.hero_id).order_by(Skill.name)).all())
    hero.skills |= {jump}
    print(names(hero.skills), jump.hero is hero)
    hero.skills -= {fly}
    session.flush()
    hero.skills &= {jump, run}
    print(names(hero.skills))
    session.flush()
    hero.skills ^= {run, jump}
    print(names(hero.skills))
    hero.skills.update([swim, fly])
    hero.skills.difference_update([run])
    hero.skills.intersection_update([swim, jump])
    hero.skills.symmetric_difference_update([swim, fly])
    print(names(hero.skills))
    session.commit()
    print(session.execute(select(Skill.name, Skill.hero_id).order_by(Skill.name)).all())
    try:
        hero.skills.remove(jump)
    except KeyError:
        print("KeyError")
    print(hero.skills.pop().name, len(hero.skills))
    try:
        hero.skills = [fly, fly]
    except TypeError as error:
        print(error)
    try:
        hero.skills.add("text")
    except Exception as error:
        print(type(error).__name__, error)
    hero.skills.clear()
    session.commit()
    print(hero.skills, names(hero.skills | {fly}))
