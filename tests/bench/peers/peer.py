"""What every program that is measured has in common, and how one is measured."""

import os
import pathlib
import shutil
import subprocess
import time


class Figures:
    """What indexing cost: seconds of wall and CPU, memory at most, the bytes of the index."""

    def __init__(self, wall_s, cpu_s, peak_mb, index_bytes=0):
        self.wall_s = wall_s
        self.cpu_s = cpu_s
        self.peak_mb = peak_mb
        self.index_bytes = index_bytes


class Peer:
    """A program. Slow ones are given the head of the input only, and so is glane beside them."""

    name = ""
    note = ""
    slow = False

    def missing(self):
        """What has to be installed first; empty: it is ready."""
        return ""

    def prepare(self, lines, folder):
        """Turns the JSON lines into what the program reads; not measured. The input for index."""
        return lines

    def index(self, source, folder, jobs):
        """Makes an index of `source` in the empty `folder`; its Figures."""
        raise NotImplementedError


def missing_programs(*programs):
    return ", ".join(program for program in programs if not shutil.which(program))


def folder_bytes(folder):
    """What its files take; the holes of a sparse one take nothing."""
    states = [path.stat() for path in pathlib.Path(folder).rglob("*") if path.is_file()]
    return sum(min(state.st_size, state.st_blocks * 512) for state in states)


def figures_of(usage, wall_s):
    """Linux counts ru_maxrss in KiB."""
    return Figures(wall_s, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6)


def measured(command, **options):
    """Runs a command to its end; its Figures. What it reaped itself counts as its own."""
    start = time.monotonic()
    process = subprocess.Popen(list(map(str, command)), **options)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[0]} ends with {process.returncode}")
    return figures_of(usage, time.monotonic() - start)
