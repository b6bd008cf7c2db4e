"""The commands of maintenance as jobs that may be cut short: the disk that each is run on, and what
must be true of it at any moment, and in the end."""

import json
import shutil

from crash_bench import DONE, FAILED, SOME_INPUTS_FAILED, describe

FILES = 4
LINES = 12

# What a line says of a day at the harbour, before and after the newspaper corrected it.
BEFORE = "La criée a vendu {} caisses de sardines avant l'aube, puis la brume est tombée."
AFTER = "La criée n'a vendu que {} caisses de sardines : la brume avait retenu les chalutiers."


class Stage:
    """An index of several segments, some of their documents gone, and an older copy of it."""

    def __init__(self, test):
        self.test = test
        self.folder = test.folder / "stage"
        self.folder.mkdir()
        self.crawl = test.folder / "crawl"
        self.crawl.mkdir()
        self.index, self.older = self.folder / "kept.idx", self.folder / "older.idx"
        for number in range(FILES):
            self.write(number, BEFORE)
            self.add()
        test.expect((DONE,), "forget", "-i", self.index, "f1/3")
        test.expect((DONE,), "backup", "-i", self.index, self.older)
        shutil.rmtree(self.older)
        test.expect((DONE,), "backup", "-i", self.index, self.older)
        unshare(self.older)
        self.older_documents = readable(test, self.older)
        self.write(2, AFTER)
        self.add()
        self.documents = readable(test, self.index)
        if len(self.documents) != FILES * LINES - 1 or self.documents == self.older_documents:
            raise AssertionError("the stage is not what it is to be")

    def write(self, number, text):
        lines = [
            json.dumps({"id": f"f{number}/{line}", "title": f"La criée du {line + 1}",
                        "text": text.format(17 * line + number),
                        "crawled": "2022-01-02T00:00:00Z"})
            for line in range(LINES)
        ]  # fmt: skip
        (self.crawl / f"{number}.jsonl").write_text("\n".join(lines) + "\n")

    def add(self):
        self.test.expect((DONE,), "index", "-i", self.index, self.crawl)


def unshare(index):
    """Gives a copy files of its own: damage to one is none to the other."""
    for path in [path for path in index.rglob("*") if path.is_file()]:
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)


def all_ids():
    return [f"f{file}/{line}" for file in range(FILES) for line in range(LINES)]


def readable(test, index):
    """What can be read of an index, damaged or not: documents by id."""
    documents = map(json.loads, test.look.ask("readable", index, *all_ids()))
    return {one["id"]: (one["title"], one["text"]) for one in documents}


def files_of(folder):
    """The bytes of all that is kept; what SQLite has beside its database comes and goes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(("-shm", "-wal"))
    }


class Job:
    """The disk is `disk` in the test's folder, or what is left of it."""

    name = ""
    done = (DONE,)  # its statuses when it has done its work

    def __init__(self, test, stage):
        self.test, self.stage = test, stage

    def prepare(self, disk):
        shutil.copytree(self.stage.folder, disk)

    def command(self, disk):
        raise NotImplementedError

    def run(self, disk, faults=None):
        return self.test.run_glane(*self.command(disk), faults=faults)

    def assert_whole(self, disk):
        """Whenever it was cut short."""
        self.assert_documents(disk / "kept.idx", self.stage.documents)

    def assert_done(self, disk):
        self.assert_whole(disk)

    def finish(self, disk):
        """The command done again."""
        run = self.run(disk)
        if run.returncode not in self.done:
            raise AssertionError(describe(self.command(disk), run))
        self.assert_done(disk)

    def assert_documents(self, index, *choices):
        self.test.check(index)
        held = readable(self.test, index)
        if held not in choices:
            lacking = [sorted(choice.keys() - held.keys()) for choice in choices]
            raise AssertionError(f"{index.name} has other documents; it lacks {lacking}")

    def assert_older_untouched(self, disk):
        if files_of(disk / "older.idx") != files_of(self.stage.older):
            raise AssertionError("the backup is not as it was")


class Compaction(Job):
    name = "compact"

    def command(self, disk):
        return "compact", "-i", disk / "kept.idx"


class Upgrade(Job):
    name = "compact --upgrade"

    def command(self, disk):
        return "compact", "--upgrade", "-i", disk / "kept.idx"


class Backup(Job):
    name = "backup"

    def command(self, disk):
        return "backup", "-i", disk / "kept.idx", disk / "copy.idx"

    def assert_whole(self, disk):
        super().assert_whole(disk)
        for folder in disk.iterdir():
            if folder.name == "copy.idx" and any(folder.iterdir()):
                self.assert_documents(folder, self.stage.documents)
            elif folder.name.startswith("copy.idx"):
                self.assert_no_half(folder)

    def assert_no_half(self, folder):
        """What was cut short is refused by whoever is to restore from it, unless all is there."""
        restored = self.test.folder / "restored.idx"
        shutil.rmtree(restored, ignore_errors=True)
        run = self.test.run_glane("restore", "-i", restored, folder)
        if run.returncode == DONE:
            self.assert_documents(restored, self.stage.documents)
        elif run.returncode != FAILED:
            raise AssertionError(describe(("restore", folder), run))

    def assert_done(self, disk):
        self.assert_whole(disk)
        self.assert_documents(disk / "copy.idx", self.stage.documents)

    def finish(self, disk):
        if (disk / "copy.idx" / "current").exists():
            return self.assert_done(disk)
        return super().finish(disk)


class Restoration(Job):
    name = "restore"

    def command(self, disk):
        return "restore", "-i", disk / "kept.idx", disk / "older.idx"

    def assert_whole(self, disk):
        self.assert_older_untouched(disk)
        self.assert_documents(disk / "kept.idx", self.stage.documents, self.stage.older_documents)

    def assert_done(self, disk):
        self.assert_older_untouched(disk)
        self.assert_documents(disk / "kept.idx", self.stage.older_documents)


class FirstRestoration(Restoration):
    name = "restore where no index is"

    def prepare(self, disk):
        super().prepare(disk)
        shutil.rmtree(disk / "kept.idx")

    def assert_whole(self, disk):
        self.assert_older_untouched(disk)
        if self.test.exists(disk / "kept.idx"):
            self.assert_documents(disk / "kept.idx", self.stage.older_documents)


class Repair(Job):
    """Of an index that is damaged in one way."""

    done = (DONE, SOME_INPUTS_FAILED)

    def __init__(self, test, stage, damage):
        super().__init__(test, stage)
        self.name = f"check --repair, {damage.__name__}"
        self.damaged = test.folder / f"damaged {damage.__name__}"
        shutil.copytree(stage.folder, self.damaged)
        damage(self.damaged / "kept.idx", test.random)
        if not test.look.ask("check", self.damaged / "kept.idx"):
            raise AssertionError(f"{damage.__name__} does no damage")
        self.before = readable(test, self.damaged / "kept.idx")
        mended = test.folder / "mended"
        shutil.rmtree(mended, ignore_errors=True)
        shutil.copytree(self.damaged, mended)
        test.expect(self.done, "check", "--repair", "-i", mended / "kept.idx")
        self.saved = readable(test, mended / "kept.idx")

    def prepare(self, disk):
        shutil.copytree(self.damaged, disk)

    def command(self, disk):
        return "check", "--repair", "-i", disk / "kept.idx"

    def assert_whole(self, disk):
        """No worse than before."""
        held = readable(self.test, disk / "kept.idx")
        for id_, document in self.before.items():
            if held.get(id_) != document:
                raise AssertionError(f"{id_} could be read before the repair")

    def assert_done(self, disk):
        self.assert_whole(disk)
        self.assert_documents(disk / "kept.idx", self.saved)


# --- Damage ---


def current_cut(index, _):
    (index / "current").write_bytes((index / "current").read_bytes()[:10])


def manifest_cut(index, random):
    content = (index / "manifest.db").read_bytes()
    (index / "manifest.db").write_bytes(content[: random.randrange(100, len(content) // 2)])


def manifest_gone(index, _):
    for path in index.glob("manifest.db*"):
        path.unlink()


def segment_flipped(index, random):
    flip(random.choice(sorted(index.glob("*.seg"))), random)


def postings_flipped(index, random):
    flip(random.choice(sorted(index.glob("*.glass/postlist.glass"))), random)


def flip(path, random):
    """A bit, beyond the headers, where it is of something."""
    content = bytearray(path.read_bytes())
    places = [at for at in range(len(content) // 4, len(content)) if content[at]]
    content[random.choice(places)] ^= 1 << random.randrange(8)
    path.write_bytes(content)


DAMAGES = (current_cut, manifest_cut, manifest_gone, segment_flipped, postings_flipped)


def all_jobs(test):
    stage = Stage(test)
    kinds = (Compaction, Upgrade, Backup, Restoration, FirstRestoration)
    jobs = [kind(test, stage) for kind in kinds]
    return jobs + [Repair(test, stage, damage) for damage in DAMAGES]
