"""Installs glane into a folder of its own, looks for what must be there, and builds programs by its
pkg-config file alone.

usage: installed_test.py BUILD README.md PROGRAM... -- COMPILER...

PROGRAM.cpp is compiled as the README says, by COMPILER in place of c++, PROGRAM.c by cc. Neither is
told a standard, but for compilers whose own is older than C++17.
"""

import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

# What is installed, each a pattern of a path in the prefix. A C library and a Python module, which
# come with more files, are told by their own tests.
INSTALLED = [
    r"bin/glane",
    r"libexec/glane/glane-serve",
    r"lib/systemd/system/glane@\.service",
    r"lib(/[^/]+)?/libglane\.so",
    r"lib(/[^/]+)?/libglane\.so\.0",
    r"lib(/[^/]+)?/pkgconfig/glane\.pc",
    r"include/glane/glane\.hpp",
    r"share/man/man1/glane\.1",
    r"share/man/man1/glane-search\.1",
    r"share/man/man1/glane-serve\.1",
    r"share/man/fr/man1/glane\.1",
    r"share/man/fr/man1/glane-search\.1",
    r"share/bash-completion/completions/glane",
    r"share/zsh/site-functions/_glane",
    r"share/fish/vendor_completions\.d/glane\.fish",
    r"share/glane/stopwords/french\.txt",
]

LINE = r"^    (c\+\+ program\.cpp -o program \$\(pkg-config .*\))$"  # the README's


def output_of(command, **more):
    run = subprocess.run(command, capture_output=True, text=True, check=False, **more)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{run.stdout}{run.stderr}")
    return run.stdout


def missing(prefix):
    paths = [str(path.relative_to(prefix)) for path in prefix.rglob("*") if path.is_file()]
    return [one for one in INSTALLED if not any(re.fullmatch(one, path) for path in paths)]


def pkg_config(folder, file):
    """The environment in which it knows of glane what `file` in `folder` says, and nothing else."""
    return dict(os.environ, PKG_CONFIG_PATH=str(file.parent), PKG_CONFIG_SYSROOT_DIR=folder)


def wrong_flags(environment):
    ask = ["pkg-config", "--cflags", "--libs", "--static", "glane"]
    flags = output_of(ask, env=environment).split()
    if any(flag.startswith("-std") for flag in flags):
        yield f"names a standard, which cannot be one of C and of C++: {flags}"
    if any(flag.startswith("-l") and flag != "-lglane" for flag in flags):
        yield f"names what the library is made with, which a program needs not have: {flags}"
    needed = output_of(["pkg-config", "--print-requires-private", "glane"], env=environment)
    if needed:
        yield f"wants packages that a program needs not have: {needed.split()}"


def is_before_cpp17(compiler):
    run = [*compiler, "-dM", "-E", "-x", "c++", os.devnull]
    return int(re.search(r"__cplusplus (\d+)", output_of(run))[1]) < 201703


def main(build, readme, *arguments):
    split = arguments.index("--")
    programs, compiler = arguments[:split], list(arguments[split + 1 :])
    line = re.search(LINE, pathlib.Path(readme).read_text(encoding="utf-8"), re.M)
    if not line:
        sys.exit(f"{readme} does not say how a program is built")
    if is_before_cpp17(compiler):
        compiler.append("-std=c++17")
    with tempfile.TemporaryDirectory() as folder:
        output_of(["meson", "install", "--no-rebuild", "-C", build, "--destdir", folder])
        file = next(pathlib.Path(folder).rglob("glane.pc"))
        prefix = re.search("^prefix=(.*)$", file.read_text(encoding="utf-8"), re.M)[1]
        wrong = [f"not installed: {one}" for one in missing(pathlib.Path(folder + prefix))]
        environment = pkg_config(folder, file)
        wrong += wrong_flags(environment)
        if wrong:
            sys.exit("\n".join(wrong))
        for source in programs:
            is_c = source.endswith(".c")
            shutil.copy(source, os.path.join(folder, "program.c" if is_c else "program.cpp"))
            typed = line[1].replace("program.cpp", "program.c") if is_c else line[1]
            typed = typed.replace("c++", "cc" if is_c else shlex.join(compiler), 1)
            output_of(["sh", "-ec", typed], cwd=folder, env=environment)
            libraries = dict(os.environ, LD_LIBRARY_PATH=str(file.parent.parent))
            print(output_of([os.path.join(folder, "program")], env=libraries), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
