"""Makes a project that has glane in its subprojects/, and asks Meson what would be built of it.

usage: subproject_test.py [--build] ROOT PROGRAM.cpp

The library alone is built, by its own standard and warnings, whatever the project outside has. With
--build it is built, indeed, and the program run: a matter of many minutes, to be run by hand.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

OUTSIDE = """project('outside', 'cpp', version: '9.9',
  default_options: ['cpp_std=c++17', 'warning_level=0', 'werror=true', 'default_library=static'])
add_project_arguments('-DOUTSIDE', language: 'cpp')
glane = dependency('glane', version: ['>=0.1', '<9'])
executable('program', 'program.cpp', dependencies: glane)
"""
SUBPROJECT = os.path.join("subprojects", "glane")


def output_of(command, **more):
    run = subprocess.run(command, capture_output=True, text=True, check=False, **more)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{run.stdout[-4000:]}{run.stderr}")
    return run.stdout


def make_project(folder, root, program):
    os.mkdir(os.path.join(folder, "subprojects"))
    os.symlink(root, os.path.join(folder, SUBPROJECT))
    shutil.copy(program, os.path.join(folder, "program.cpp"))
    with open(os.path.join(folder, "meson.build"), "w", encoding="utf-8") as file:
        file.write(OUTSIDE)


def wrong_targets(targets, folder):
    own = os.path.join(os.path.realpath(folder), SUBPROJECT, "src")
    inside = [target for target in targets if target["subproject"] == "glane"]
    if not any(target["type"] == "shared library" for target in inside):
        yield "no shared library is built of glane"
    for target in inside:
        if not target["defined_in"].startswith(own):
            yield f"{target['name']} is built, of {target['defined_in']}"
        for source in target["target_sources"]:
            flags = source.get("parameters", [])
            if source.get("language") != "cpp":
                continue
            if not {"-std=c++20", "--optimize=2"} <= set(flags):
                yield f"{target['name']} is not built as it should be: {flags}"
            if {"-Werror", "-DOUTSIDE"} & set(flags):
                yield f"{target['name']} is built by the flags of the project outside: {flags}"


def main(arguments):
    build = arguments[:1] == ["--build"]
    root, program = arguments[build:]
    with tempfile.TemporaryDirectory() as folder:
        make_project(folder, root, program)
        directory = os.path.join(folder, "build")
        # Nothing of glane that is installed here is meant.
        output_of(["meson", "setup", "--force-fallback-for=glane", directory, folder])
        targets = json.loads(output_of(["meson", "introspect", "--targets", directory]))
        wrong = list(wrong_targets(targets, folder))
        tests = json.loads(output_of(["meson", "introspect", "--tests", directory]))
        wrong += [f"the test {test['name']} is the project's, too" for test in tests]
        if build and not wrong:
            output_of(["ninja", "-C", directory])
            print(output_of([pathlib.Path(directory, "program")]), end="")
    print("\n".join(wrong) or f"{len(targets) - 1} targets of glane in another project")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
