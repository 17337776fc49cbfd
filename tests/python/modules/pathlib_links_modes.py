# Symbolic and hard links, modes: symlink_to, readlink, hardlink_to, lstat, chmod, is_symlink.
from pathlib import Path

Path("target.txt").write_text("content")
link = Path("link")
link.symlink_to("target.txt")
print(link.is_symlink(), link.readlink(), link.exists(), link.resolve().name, link.lstat().st_size, link.stat().st_size, link.read_text())
broken = Path("broken")
broken.symlink_to("missing")
print(broken.exists(), broken.is_symlink(), broken.is_file(), broken.exists(follow_symlinks=False), broken.readlink())
hard = Path("hard")
hard.hardlink_to("target.txt")
print(hard.samefile("target.txt"), hard.stat().st_nlink, hard.stat().st_ino == Path("target.txt").stat().st_ino)
hard.write_text("changed through the hard link")
print(link.read_text(), Path("target.txt").read_text())
print(Path("target.txt").chmod(0o640), oct(hard.stat().st_mode & 0o777), oct(hard.stat().st_mode))
Path("folder").mkdir(mode=0o700)
print(oct(Path("folder").stat().st_mode & 0o777), oct(Path("folder").stat().st_mode))
Path("dirlink").symlink_to("folder", target_is_directory=True)
(Path("dirlink") / "inside").touch()
print(sorted(p.name for p in Path("folder").iterdir()), Path("dirlink").is_dir(), Path("dirlink").is_dir(follow_symlinks=False), Path("dirlink/inside").resolve().parent.name)
for attempt in (lambda: link.symlink_to("x"), lambda: Path("missing").readlink(), lambda: hard.readlink(), lambda: Path("h2").hardlink_to("missing"), lambda: broken.read_text(), lambda: broken.resolve(strict=True), lambda: Path("dirlink").rmdir(), lambda: broken.stat(), lambda: hard.hardlink_to("target.txt")):
    try:
        print(attempt())
    except OSError as e:
        print(type(e).__name__, str(e).replace(str(Path.cwd()), "CWD"))
link.unlink()
print(Path("target.txt").exists(), link.is_symlink(), Path("target.txt").unlink(), hard.read_text(), hard.stat().st_nlink)
