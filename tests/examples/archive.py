"""What tests of the examples share: an index of the example crawl, and programs run on it."""

import os
import pathlib
import shutil
import subprocess
import sys

SKIPPED = 77


class Archive:
    """The example crawl in a folder of its own, with its index and an environment for programs."""

    def __init__(self, folder, glane, crawl, is_indexed=True):
        self.folder = pathlib.Path(folder)
        self.index = self.folder / "glane.idx"
        shutil.copytree(crawl, self.folder / "crawl")
        tools = os.path.dirname(os.path.abspath(glane))
        self.environment = dict(
            os.environ,
            PATH=tools + os.pathsep + os.environ["PATH"],
            GLANE_INDEX=str(self.index),
            GLANE_SEARCHES=str(self.folder / "searches"),
            LC_ALL="C.UTF-8",
        )
        if is_indexed:
            self.run("glane", "index", "--no-progress", "crawl/")

    def run(self, *command, status=0, **more):
        """What a command prints, run in the folder; ends the test where its status is another."""
        more.setdefault("env", self.environment)
        done = subprocess.run(
            command, cwd=self.folder, capture_output=True, encoding="utf-8", **more
        )
        if done.returncode != status:
            sys.exit(
                f"{command} ends with {done.returncode}, not {status}:\n{done.stdout}{done.stderr}"
            )
        return done

    def output(self, *command, **more):
        return self.run(*command, **more).stdout


def skip(reason):
    print(reason)
    sys.exit(SKIPPED)


def check(name, seen, wanted):
    if seen != wanted:
        sys.exit(f"{name}:\n  {seen!r}\nand not\n  {wanted!r}")
