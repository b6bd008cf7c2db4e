"""A disk played again from the operations recorded on it (fault_plan.cpp), and what a loss of power
may leave of it.

What counts is what POSIX promises, and no more:
  data     of a file stands once that file was synced; a later write stands, is lost, or is torn
           into sectors that do and do not, whichever was done first
  names    (made, moved, removed) stand once their folder was synced; of later ones some stand, in
           their order, a folder at a time: none without those before it
"""

import dataclasses
import os
import pathlib
import struct

HEAD = struct.Struct("=IIQQQIIQ")
MAGIC = 0x46444C47
(CREATE, MAKE_FOLDER, WRITE, TRUNCATE, RENAME, UNLINK, REMOVE_FOLDER, LINK, SYNC) = range(1, 10)
REFUSED = 100  # more is the kind of an operation that failed
SECTOR = 512


@dataclasses.dataclass
class Operation:
    kind: int
    number: int
    inode: int
    offset: int
    path: str
    second_path: str
    data: bytes


def read_log(path):
    """The operations of a log, in their order."""
    log = pathlib.Path(path).read_bytes()
    operations, at = [], 0
    while at < len(log):
        magic, kind, number, inode, offset, first, second, size = HEAD.unpack_from(log, at)
        if magic != MAGIC:
            raise ValueError(f"{path}: no record at byte {at}")
        at += HEAD.size
        parts = []
        for length in (first, second, size):
            parts.append(log[at : at + length])
            at += length
        operations.append(
            Operation(kind, number, inode, offset, parts[0].decode(), parts[1].decode(), parts[2])
        )
    return operations


def merges(operations):
    """Of the segments that a run wrote those that others were merged into, as (number of the
    segment, first operation, last operation): older ones are removed before a further is begun."""
    found, begun = [], None
    for one in operations:
        name = one.path.rsplit("/", 1)[-1]
        if one.kind == CREATE and name.endswith(".seg"):
            begun = (int(name[:-4]), one.number)
            last = one.number
        elif begun and f"/{begun[0]}." in one.path and one.kind != UNLINK:
            last = one.number
        elif begun and one.kind == UNLINK and name.endswith(".seg"):
            if int(name[:-4]) < begun[0]:
                found.append((*begun, last))
            begun = None
    return found


class File:
    def __init__(self):
        self.synced = b""
        self.writes = []  # since then: (offset, data), or (length, None) where it was cut

    def sync(self):
        self.synced = self.content(self.writes)
        self.writes = []

    def content(self, writes):
        content = bytearray(self.synced)
        for offset, data in writes:
            if len(content) < offset:
                content.extend(bytes(offset - len(content)))
            if data is None:
                del content[offset:]
            else:
                content[offset : offset + len(data)] = data
        return bytes(content)

    def content_after_loss(self, chance):
        return self.content([write for one in self.writes for write in chance.of_write(one)])


class Folder:
    def __init__(self):
        self.names = {}  # as programs see them
        self.synced = {}


class Disk:
    """Begins as an empty folder, which stands. in: root_inode  of the folder recorded"""

    def __init__(self, root_inode):
        self.root = Folder()
        self.of_inode = {root_inode: self.root}
        # Changes of names since their folders were synced: each a list of (folder, name, what).
        self.pending = []

    @classmethod
    def of(cls, folder):
        """The disk that is there now, all of which stands."""
        disk = cls(os.stat(folder).st_ino)
        disk.take(disk.root, pathlib.Path(folder))
        return disk

    def take(self, folder, path):
        for entry in os.scandir(path):
            what = self.of_inode.get(entry.inode())
            if what is None:
                what = Folder() if entry.is_dir() else File()
                self.of_inode[entry.inode()] = what
                if entry.is_dir():
                    self.take(what, entry.path)
                else:
                    what.synced = pathlib.Path(entry.path).read_bytes()
            folder.names[entry.name] = folder.synced[entry.name] = what

    def play(self, operation):
        kind, path, second = operation.kind, operation.path, operation.second_path
        if kind in (CREATE, MAKE_FOLDER):
            made = File() if kind == CREATE else Folder()
            self.of_inode[operation.inode] = made
            self.rename([(*self.place(path), made)])
        elif kind == WRITE:
            self.of_inode[operation.inode].writes.append((operation.offset, operation.data))
        elif kind == TRUNCATE:
            self.of_inode[operation.inode].writes.append((operation.offset, None))
        elif kind in (UNLINK, REMOVE_FOLDER):
            self.rename([(*self.place(path), None)])
        elif kind == RENAME:
            moved = self.of_inode[operation.inode]
            self.rename([(*self.place(path), None), (*self.place(second), moved)])
        elif kind == LINK:
            self.rename([(*self.place(second), self.of_inode[operation.inode])])
        elif kind == SYNC:
            self.sync(self.of_inode[operation.inode])

    def place(self, path):
        """The folder and the name in it."""
        *folders, name = path.split("/")
        folder = self.root
        for part in folders:
            folder = folder.names[part]
        return folder, name

    def rename(self, changes):
        apply(changes, "names")
        self.pending.append(changes)

    def sync(self, synced):
        if isinstance(synced, File):
            synced.sync()
            return
        # What moved between two folders takes along what was done before in either.
        folders, kept, done = [synced], [], []
        for changes in reversed(self.pending):
            if any(folder in folders for folder, _, _ in changes):
                folders += [folder for folder, _, _ in changes]
                done.append(changes)
            else:
                kept.append(changes)
        for changes in reversed(done):
            apply(changes, "synced")
        self.pending = kept[::-1]

    def write(self, target):
        """Writes the disk as programs see it into the folder `target`."""
        seen = {one: one.names for one in self.of_inode.values() if isinstance(one, Folder)}
        write_folder(self.root, seen, pathlib.Path(target), NoChance())

    def lose_power(self, target, random):
        """Writes what is left of the disk into the folder `target`."""
        chance = Chance(random)
        names = {}  # of folders in which some change stands that was not synced
        lost = []
        for changes in self.pending:
            folders = [folder for folder, _, _ in changes]
            if any(folder in lost for folder in folders) or not chance.name_stands():
                lost += folders
                continue
            for folder, name, what in changes:
                set_name(names.setdefault(folder, dict(folder.synced)), name, what)
        write_folder(self.root, names, pathlib.Path(target), chance)


class Chance:
    """One loss of power: often all that was not synced is lost, or stands, or one of the two of
    names and data."""

    def __init__(self, random):
        self.random = random
        self.data = random.choice([0, 1, 0.5, 0.9])
        # Of a prefix: that the next one stands too.
        self.names = random.choice([0, 1, 0.5, 0.9])

    def name_stands(self):
        return self.random.random() < self.names

    def of_write(self, write):
        """What is left of one write: it, nothing, or its sectors that stand."""
        offset, data = write
        if self.random.random() < self.data:
            return [write]
        if data is None or self.data == 0 or self.random.random() < 0.5:
            return []
        pieces, begin = [], 0
        while begin < len(data):
            end = begin + SECTOR - (offset + begin) % SECTOR
            if self.random.random() < 0.5:
                pieces.append((offset + begin, data[begin:end]))
            begin = end
        return pieces


class NoChance:
    """All stands."""

    def of_write(self, write):
        return [write]


def apply(changes, which):
    for folder, name, what in changes:
        set_name(getattr(folder, which), name, what)


def set_name(names, name, what):
    if what is None:
        names.pop(name, None)
    else:
        names[name] = what


def write_folder(folder, names, target, chance):
    target.mkdir(parents=True)
    for name, what in names.get(folder, folder.synced).items():
        if isinstance(what, Folder):
            write_folder(what, names, target / name, chance)
        else:
            (target / name).write_bytes(what.content_after_loss(chance))
