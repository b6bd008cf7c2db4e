"""Runs a test written for node; skipped where there is none.

usage: node_test.py TEST.MJS
"""

import shutil
import subprocess
import sys

SKIPPED = 77  # as Meson understands an exit status


def main(test):
    node = shutil.which("node")
    if not node:
        print("there is no node here: the page's modules are not tested")
        return SKIPPED
    return subprocess.run([node, test]).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
