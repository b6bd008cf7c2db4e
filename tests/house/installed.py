"""Installs the library into a folder of its own, and builds a program by its pkg-config file alone.

usage: installed.py BUILD PROGRAM.cpp -- COMPILER...
"""

import os
import pathlib
import subprocess
import sys
import tempfile


def output_of(command, **more):
    run = subprocess.run(command, capture_output=True, text=True, **more)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{run.stdout}{run.stderr}")
    return run.stdout


def main(build, source, separator, *compiler):
    assert separator == "--"
    with tempfile.TemporaryDirectory() as folder:
        output_of(["meson", "install", "--no-rebuild", "-C", build, "--destdir", folder])
        file = next(pathlib.Path(folder).rglob("glane.pc"))
        prefix = next(
            line.partition("=")[2]
            for line in file.read_text().splitlines()
            if line.startswith("prefix=")
        )
        ask = ["pkg-config", f"--define-variable=prefix={folder}{prefix}"]
        environment = dict(os.environ, PKG_CONFIG_PATH=str(file.parent))
        flags = output_of([*ask, "--cflags", "--libs", "glane"], env=environment).split()
        if "-std=c++20" not in flags:
            sys.exit(f"{file.name} does not name C++20: {flags}")
        if "-lxapian" in flags or "-lxapian" not in output_of(
            [*ask, "--static", "--libs", "glane"], env=environment
        ):
            sys.exit(f"{file.name}: what the library is made with is private, and named")
        program = os.path.join(folder, "program")
        output_of([*compiler, source, "-o", program, *flags])
        libraries = {"LD_LIBRARY_PATH": str(file.parent.parent)}
        print(output_of([program], env=dict(os.environ, **libraries)), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
