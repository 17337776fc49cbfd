from sqlalchemy import ForeignKey, String, create_engine, select
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, attribute_keyed_dict, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Setting(Base):
    __tablename__ = "settings"
    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int] = mapped_column(ForeignKey("profiles.id"))
    key: Mapped[str] = mapped_column(String(20))
    value: Mapped[str] = mapped_column(String(20))

    def __repr__(self):
        return f"{self.key}={self.value}"


class Profile(Base):
    __tablename__ = "profiles"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    setting_map: Mapped[dict[str, Setting]] = relationship(collection_class=attribute_keyed_dict("key"), cascade="all, delete-orphan")
    settings = association_proxy("setting_map", "value", creator=lambda key, value: Setting(key=key, value=value))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    profile = Profile(name="p", settings={"color": "red", "size": "xl"})
    session.add(profile)
    session.commit()
    print(sorted(profile.settings.items()), profile.settings["color"], len(profile.settings))
    print(profile.settings.get("none"), profile.settings.get("none", "d"), "size" in profile.settings)
    profile.settings["color"] = "blue"
    profile.settings["font"] = "mono"
    session.flush()
    print(sorted(map(repr, profile.setting_map.values())))
    del profile.settings["size"]
    session.commit()
    print(sorted(profile.settings.keys()), session.scalars(select(Setting.key).order_by(Setting.key)).all())
    print(profile.settings.setdefault("lang", "en"), profile.settings.pop("font"))
    profile.settings.update({"color": "green"})
    session.commit()
    print(session.execute(select(Setting.key, Setting.value).order_by(Setting.key)).all())
    try:
        profile.settings["missing"]
    except KeyError as error:
        print("KeyError", error)
    print(session.scalars(select(Profile.name).where(Profile.settings == "green")).all())
