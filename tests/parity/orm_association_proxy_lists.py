from sqlalchemy import Column, ForeignKey, String, Table, create_engine, inspect, select
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


links = Table("links", Base.metadata, Column("photo_id", ForeignKey("photos.id"), primary_key=True), Column("tag_id", ForeignKey("tags.id"), primary_key=True))


class Tag(Base):
    __tablename__ = "tags"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(String(20))

    def __init__(self, text):
        self.text = text


class Camera(Base):
    __tablename__ = "cameras"
    id: Mapped[int] = mapped_column(primary_key=True)
    brand: Mapped[str]


class Photo(Base):
    __tablename__ = "photos"
    id: Mapped[int] = mapped_column(primary_key=True)
    camera_id: Mapped[int | None] = mapped_column(ForeignKey("cameras.id"))
    tag_objects: Mapped[list[Tag]] = relationship(secondary=links, order_by=Tag.id)
    camera: Mapped[Camera | None] = relationship()
    tags: AssociationProxy[list[str]] = association_proxy("tag_objects", "text")
    brand: AssociationProxy[str | None] = association_proxy("camera", "brand", creator=lambda brand: Camera(brand=brand))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    photo = Photo(tags=["sea", "sun"])
    print(photo.tags, len(photo.tags), "sun" in photo.tags, photo.brand)
    photo.tags.append("wind")
    photo.tags.insert(0, "sky")
    photo.brand = "Zeiss"
    session.add(photo)
    session.commit()
    print(list(photo.tags), photo.tags[1], photo.tags == ["sea", "sky"], photo.camera.brand)
    photo.tags.remove("sun")
    print(photo.tags[:2], [t.text for t in photo.tag_objects])
    session.commit()
    photo.brand = "Leica"
    session.commit()
    print(session.scalars(select(Camera.brand)).all(), photo.brand)
    print(session.scalars(select(Photo.id).where(Photo.tags.contains("sea"))).all())
    print(session.scalars(select(Photo.id).where(Photo.brand == "Leica")).all())
    print(session.scalars(select(Photo.id).where(Photo.tags.any(Tag.text.like("s%")))).all())
    photo.tags = ["only"]
    session.commit()
    print(photo.tags, photo.tags.copy(), [x.upper() for x in photo.tags])
    photo.tags.clear()
    session.flush()
    print(photo.tags)
