"""A small crawl on disk and random edits of it, the same for the same seed.

Every file written gets the next second of a clock of the crawl's own for its time, as a crawler
would leave it, so that two runs read the same whenever they are made.
"""

import copy
import dataclasses
import os
import pathlib

import threads

CLOCK_START = 1_700_000_000

# Ids of which two each agree in 48 bits of their hash, the first or the last ones.
ALIKE = ("fil-10658719", "fil-37424340", "fil-32295110", "fil-33089016", "fil-16853434",
         "fil-33416078")  # fmt: skip

# Older captures are dated from here on.
PAST_START = 1_600_000_000


@dataclasses.dataclass
class Page:
    """A file of one thread."""

    thread: threads.Thread

    def content(self):
        return threads.as_html(self.thread).encode()

    def threads(self):
        return [self.thread]


@dataclasses.dataclass
class Record:
    """A line, or a record of an archive; `crawled` may be the file's."""

    thread: threads.Thread
    crawled: int | None = None
    alone: threads.Comment | None = None  # a line with this comment of the thread, and no more


@dataclasses.dataclass
class Container:
    """A file of many threads: lines of JSON, or a web archive."""

    records: list
    is_archive: bool = False

    def content(self):
        if self.is_archive:
            return b"".join(threads.as_record(one.thread, one.crawled) for one in self.records)
        return "".join(self.line(one) + "\n" for one in self.records).encode()

    @staticmethod
    def line(record):
        if record.alone:
            return threads.comment_line(record.thread.url, record.alone)
        return threads.as_json(record.thread, record.crawled)

    def threads(self):
        return [one.thread for one in self.records if not one.alone]


class Crawl:
    """The files under `folder`, which is made; `random` decides everything.

    Of lines of JSON `named_records` have a URL, the others the name of their place in the file.
    URLs begin with `year`; `alike` are ids that lines may have.
    """

    def __init__(self, folder, random, *, pages=16, lines=6, archived=4, named_records=0.9,
                 year=2021, alike=ALIKE):  # fmt: skip
        self.folder = pathlib.Path(folder)
        self.named_records = named_records
        self.year = year
        self.alike = alike
        self.random = random
        self.clock = CLOCK_START
        self.past = PAST_START
        self.made = 0
        self.files = {}
        self.removed = []  # comments, each with its thread
        for _ in range(pages):
            self.add_page()
        for name in ("fil.jsonl", "sites/forum.jsonl"):
            records = [self.new_record() for _ in range(lines // 2)]
            self.files[name] = Container(records)
            self.write(name)
        self.files["archive.warc"] = Container([], is_archive=True)
        for _ in range(archived):
            self.add_record("archive.warc")

    # --- The disk ---

    def tick(self):
        self.clock += 1
        return self.clock

    def write(self, name, when=None):
        """Writes the file as it is now; of a time of its own, unless one is given."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.files[name].content())
        self.set_time(name, when or self.tick())

    def set_time(self, name, when):
        os.utime(self.folder / name, (when, when))

    def copied_to(self, folder):
        """The same crawl elsewhere, whose edits go their own way."""
        twin = copy.deepcopy(self)
        twin.folder = pathlib.Path(folder)
        for name, file in twin.files.items():
            when = os.stat(self.folder / name).st_mtime
            path = twin.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content())
            os.utime(path, (when, when))
        return twin

    # --- Making ---

    def new_url(self):
        self.made += 1
        return f"https://{self.random.choice(threads.SITES)}/{self.year}/{self.made}"

    def new_path(self):
        self.made += 1
        folder = self.random.choice(["", "une/", "une/ville/", "sites/", "vrac/2021/"])
        return f"{folder}page-{self.made}.html"

    def new_thread(self, with_url=0.7):
        has_url = self.random.random() < with_url
        return threads.thread(self.random, self.new_url() if has_url else None)

    def new_record(self, archived=False):
        crawled = self.tick() if archived or self.random.random() < 0.5 else None
        return Record(self.new_thread(1 if archived else self.named_records), crawled)

    # --- Picking ---

    def pages(self):
        return [name for name, file in self.files.items() if isinstance(file, Page)]

    def containers(self, *, full=False, archives=True):
        return [
            name for name, file in self.files.items()
            if isinstance(file, Container) and (file.records or not full)
            and (archives or not file.is_archive)
        ]  # fmt: skip

    def pick_thread(self, wanted=lambda thread: True):
        """A file and a thread in it; (None, None) where no thread is as wanted."""
        found = [
            (name, thread) for name, file in self.files.items()
            for thread in file.threads() if wanted(thread)
        ]  # fmt: skip
        return self.random.choice(found) if found else (None, None)

    # --- Edits: each does one, or nothing where there is nothing to do it to ---

    def add_page(self):
        name = self.new_path()
        self.files[name] = Page(self.new_thread())
        self.write(name)

    def change_article(self):
        name, thread = self.pick_thread()
        if thread:
            what = self.random.randrange(3)
            if what == 0:
                thread.title = threads.sentence(self.random).rstrip(".!?")
            elif what == 1:
                thread.author = self.random.choice(threads.ARTICLE_AUTHORS)
            else:
                thread.text[self.random.randrange(len(thread.text))] = threads.paragraph(
                    self.random
                )
            self.rewrite(name, thread)

    def add_comment(self):
        name, thread = self.pick_thread()
        if thread:
            threads.add_comment(self.random, thread)
            self.rewrite(name, thread)

    def edit_comment(self):
        name, thread = self.pick_thread(lambda thread: thread.comments)
        if thread:
            self.random.choice(thread.comments).text = threads.sentence(self.random)
            self.rewrite(name, thread)

    def remove_comment(self):
        name, thread = self.pick_thread(lambda thread: thread.comments)
        if thread:
            removed = self.random.choice(thread.comments)
            thread.comments.remove(removed)
            self.removed.append((thread, removed))
            self.rewrite(name, thread)

    def restore_comment(self):
        """One that was removed comes back, unless its number has been given to another."""
        back = self.random.choice(self.removed) if self.removed else (None, None)
        name, thread = self.pick_thread(lambda thread: thread is back[0])
        if thread and all(one.number < back[1].number for one in thread.comments):
            self.removed.remove(back)
            thread.comments.append(back[1])
            self.rewrite(name, thread)

    def rewrite(self, name, thread):
        """A record captured again bears the new time."""
        for record in getattr(self.files[name], "records", []):
            if record.thread is thread and record.crawled:
                record.crawled = self.tick()
        self.write(name)

    def delete_page(self):
        if len(self.pages()) > 3:
            name = self.random.choice(self.pages())
            del self.files[name]
            (self.folder / name).unlink()

    def move_page(self, wanted=lambda thread: True):
        names = [name for name in self.pages() if wanted(self.files[name].thread)]
        if names:
            self.rename(self.random.choice(names), self.new_path())

    def move_named_page(self):
        """One that keeps its name, its URL."""
        self.move_page(lambda thread: thread.url)

    def move_container(self):
        name = self.random.choice(self.containers())
        ending = name.rsplit(".", 1)[1]
        self.rename(name, self.new_path().replace("page", "liste").replace("html", ending))

    def rename(self, name, fresh):
        (self.folder / fresh).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).rename(self.folder / fresh)
        self.files[fresh] = self.files.pop(name)

    def touch(self):
        self.set_time(self.random.choice(list(self.files)), self.tick())

    def recapture(self):
        """A second file of the URL of a page, of a later or an earlier time, mostly changed."""
        name, thread = self.pick_thread(lambda thread: thread.url)
        if thread:
            again = copy.deepcopy(thread)
            fresh = self.new_path().replace("page", "copie")
            self.files[fresh] = Page(again)
            for _ in range(self.random.randrange(3)):
                threads.add_comment(self.random, again)
            if again.comments and self.random.random() < 0.5:
                again.comments.pop(0)
            if self.random.random() < 0.5:
                again.text[0] = threads.paragraph(self.random)
            self.past += 1
            self.write(fresh, self.past if self.random.random() < 0.4 else None)

    def add_record(self, name=None):
        """A line or record put in anywhere; a new record of an archive at its end."""
        name = name or self.random.choice(self.containers())
        file = self.files[name]
        place = self.random.randint(0, len(file.records))
        file.records.insert(
            len(file.records) if file.is_archive else place, self.new_record(file.is_archive)
        )
        self.write(name)

    def add_alike(self):
        """A line whose id is nearly another's to who looks at hashes only; or another text of it,
        in another file, of a time of its own."""
        names = self.containers(archives=False)
        if names:
            name = self.random.choice(names)
            thread = threads.thread(self.random, None)
            thread.own_id = self.random.choice(self.alike)
            self.past += 1
            crawled = self.random.choice((self.past, self.tick()))
            self.files[name].records.append(Record(thread, crawled))
            self.write(name)

    def add_comment_line(self):
        """A comment of an article of the same file, on a line of its own."""
        names = self.containers(full=True, archives=False)
        name = self.random.choice(names) if names else None
        owners = [one.thread for one in self.files[name].records if one.thread.url] if name else []
        if owners:
            owner = self.random.choice(owners)
            self.made += 1
            date = owner.date + threads.DAY
            alone = threads.comment(self.random, 10_000 + self.made, date)
            self.files[name].records.append(Record(owner, alone=alone))
            self.write(name)

    def remove_record(self):
        names = self.containers(full=True)
        if names:
            name = self.random.choice(names)
            records = self.files[name].records
            # Comments on lines of their own go first: without their article they are no thread.
            last = [one for one in records if one.alone] or records
            records.remove(self.random.choice(last))
            self.write(name)

    def same_size_and_time(self):
        """A change that only the file's bytes tell."""
        if self.pages():
            name = self.random.choice(self.pages())
            when = os.stat(self.folder / name).st_mtime
            paragraphs = self.files[name].thread.text
            words = paragraphs[0].split(" ")
            # Words of two letters before and after count as many bytes.
            paragraphs[0] = " ".join([words[-1], *words[1:-1], words[0]])
            self.write(name, when)


ADDING = ("add_page", "change_article", "add_comment", "edit_comment", "add_record",
          "add_comment_line", "add_alike", "touch", "recapture")  # fmt: skip
REMOVING = ("remove_comment", "restore_comment", "delete_page", "move_page", "move_container",
            "remove_record")  # fmt: skip
EVERY_EDIT = ADDING + REMOVING


def edit(crawl, times, kinds=EVERY_EDIT):
    """Does so many random edits; their names."""
    done = [crawl.random.choice(kinds) for _ in range(times)]
    for name in done:
        getattr(crawl, name)()
    return done
