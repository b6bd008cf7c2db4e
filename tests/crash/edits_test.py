"""Random edits of a crawl, round by round: the index that follows them equals one built in one go;
where comments are kept that their pages no longer show, exactly these are more."""

import collections
import os
import shutil
import time

import crash_bench
import crawls
import pictures
import whole_pages
from crash_bench import MIRROR, setting
from scenes import COMMITS

# Rounds that one crawl lasts for, so that it stays small.
ROUNDS_OF_CRAWL = 50

# An index is built in one go, to be compared, every so many rounds.
ROUNDS_BETWEEN = 5

# Where it is plain which comments are gone from their pages: no thread is given twice, none has a
# name that moves.
KEEPING_EDITS = ("add_page", "change_article", "add_comment", "edit_comment", "remove_comment",
                 "remove_comment", "restore_comment", "add_record", "touch", "delete_page",
                 "remove_record", "move_named_page", "move_container")  # fmt: skip


class EditsTest(crash_bench.CrashTest):
    edits = crawls.EVERY_EDIT

    def test_edits_are_followed(self):
        self.follow(rounds(), self.edits, MIRROR)

    def test_edits_are_followed_by_content(self):
        """Changes that neither size nor time tell."""
        edits = (*self.edits, "same_size_and_time", "same_size_and_time")
        self.follow(rounds() // 5, edits, (*MIRROR, "--check", "content"))

    def follow(self, count, edits, options):
        for number in range(count):
            if number % ROUNDS_OF_CRAWL == 0:
                crawl, index, done = self.new_crawl(number), self.folder / "kept.idx", []
                shutil.rmtree(index, ignore_errors=True)
            done = done[-4 * ROUNDS_BETWEEN :]
            done += crawls.edit(crawl, self.random.randint(0, 5), edits)
            with self.at(f"round {number}, last edits {done}"):
                self.index(index, crawl, *options, *self.random.choice(COMMITS))
                if number % ROUNDS_BETWEEN == ROUNDS_BETWEEN - 1:
                    self.compare(index, crawl)
        print(f"{count} rounds")
        self.conclude()

    def new_crawl(self, number, **how):
        return crawls.Crawl(self.folder / f"crawl {number}", self.random, **how)

    def compare(self, index, crawl):
        self.check(index)
        queries = pictures.write_queries(
            self.folder / "queries.tsv", pictures.random_queries(crawl, self.random)
        )
        fresh = pictures.Picture(self, self.index_once(crawl), queries)
        units = whole_pages.read_units(self, crawl)
        whole_pages.assert_newest(fresh.documents, units, "an index built in one go")
        kept = pictures.Picture(self, index, queries)
        kept.assert_equal(fresh)
        whole_pages.assert_sources(kept.documents, units, "the index")

    def test_comments_gone_are_kept(self):
        count = rounds() // 5
        kept = 0
        for number in range(count):
            if number % ROUNDS_OF_CRAWL == 0:
                crawl, index = self.new_crawl(number, named_records=1), self.folder / "kept.idx"
                shutil.rmtree(index, ignore_errors=True)
                seen = Seen()
            done = crawls.edit(crawl, self.random.randint(1, 5), KEEPING_EDITS)
            with self.at(f"round {number}, edits {done}"):
                # Half of the crawl may be gone, but not its comments.
                self.index(index, crawl, "--prune", *self.random.choice(COMMITS))
                seen.look_at(whole_pages.read_units(self, crawl))
                kept = max(kept, seen.compare(pictures.read_documents(self, index)))
        print(f"{count} rounds, up to {kept} comments kept that are gone")
        self.conclude()

    def test_nothing_changed(self):
        """A run over a crawl as it was changes no byte of the index."""
        crawl = self.new_crawl(0)
        # What was written within the step of the clock is compared by the next run, which notes it.
        time.sleep(0.1)
        index = self.index_once(crawl)
        before = bytes_of(index)
        for options in (MIRROR, (), ("--check", "content")):
            self.index(index, crawl, *options)
            self.assertEqual(bytes_of(index), before, f"with {options}")


class Seen:
    """Every comment that a thread had since it is there, as it was last."""

    def __init__(self):
        self.threads = collections.defaultdict(dict)
        self.now = {}

    def look_at(self, units):
        documents = {
            thread: {one["id"]: whole_pages.essence(one) for unit in of for one in unit}
            for thread, of in units.items()
        }
        self.now = {id_: one for of in documents.values() for id_, one in of.items()}
        for thread in self.threads.keys() - documents.keys():
            del self.threads[thread]
        for thread, of in documents.items():
            self.threads[thread].update(of)

    def compare(self, held):
        """`held`: the documents of an index. How many comments it kept that are gone."""
        expected = {id_: one for of in self.threads.values() for id_, one in of.items()}
        pictures.assert_same_ids(held, expected, "the index")
        for id_, document in held.items():
            is_gone, marked = id_ not in self.now, document.get("gone") is not None
            if is_gone != marked:
                raise AssertionError(f"gone of {id_} is {document.get('gone')!r}")
            told = whole_pages.differences(whole_pages.essence(document), expected[id_])
            # The title of a thread may have changed since a comment was gone.
            if set(told) - ({"thread_title"} if is_gone else set()):
                raise AssertionError(f"{id_} differs in {told}")
        return len(expected) - len(self.now)


def bytes_of(index):
    """The files that hold it; those of locks are written by their very use."""
    return {
        os.path.relpath(path, index): path.read_bytes()
        for path in index.rglob("*") if path.is_file() and "lock" not in path.name
    }  # fmt: skip


def rounds():
    return setting("GLANE_EDIT_ROUNDS", 300)


if __name__ == "__main__":
    crash_bench.main()
