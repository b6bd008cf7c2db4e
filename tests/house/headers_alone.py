"""Compiles each public header alone, as the first thing a program includes, in C++17: what Debian's
compiler takes a program for. That they are C++20, too, the whole build shows.

usage: headers_alone.py INCLUDE HEADER... -- COMPILER...
"""

import subprocess
import sys
import tempfile

FLAGS = ["-std=c++17", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", "-x", "c++"]


def complaints(compiler, src, header):
    """What the compiler says of a program that includes `header`, twice, and nothing else."""
    program = f'#include "{header}"\n#include "{header}"\nint main() {{}}\n'
    command = [*compiler, *FLAGS, "-I", src, "-"]
    run = subprocess.run(command, input=program, capture_output=True, text=True)
    return run.stderr or "the compiler failed" if run.returncode else ""


def sees_a_header_that_leans_on_others(compiler):
    with tempfile.NamedTemporaryFile("w", suffix=".hpp") as header:
        header.write("#pragma once\nstd::string leans_on_others();\n")
        header.flush()
        return complaints(compiler, ".", header.name) != ""


def main(arguments):
    split = arguments.index("--")
    src, *headers = arguments[:split]
    compiler = arguments[split + 1 :]
    if not headers or not sees_a_header_that_leans_on_others(compiler):
        print("headers_alone.py: this test is blind")
        return 1
    breaches = 0
    for header in headers:
        said = complaints(compiler, src, header)
        if said:
            print(f"src/include/{header}:1: headers_alone: does not compile alone\n{said}")
            breaches += 1
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
