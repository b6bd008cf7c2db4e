"""Holds what the shared library exports against what the public headers declare.

usage: exports.py LIBRARY INCLUDE TESTS HEADER...
Nothing is exported but functions, and members and type information of classes, that GLANE_API
marks, and the functions in C that GLANE_EXPORT does; and each of these is called in TESTS, a folder
of programs linked with the library alone.
"""

import pathlib
import re
import subprocess
import sys

# "typeinfo for glane::Error", "glane::Index::search(glane::SearchRequest const&) const"
_NAME = re.compile(
    r"^(?:(?:typeinfo(?: name)?|vtable) for )?(glane(?:(?:::operator=|::~?\w+)+|_\w+))(?:\(|$)"
)


def declared(text):
    """The names of functions and of classes with their members that a header exports."""
    names = set()
    code = re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.S)
    names.update(re.findall(r"GLANE_(?:API|EXPORT)\s[^;{]*?\b(\w+)\(", code))
    for name, body in re.findall(r"class GLANE_API (\w+)[^{]*\{(.*?)\n\};", code, re.S):
        names.update({name, f"{name}::{name}", f"{name}::~{name}", f"{name}::operator="})
        public = body.split(" private:")[0]
        members = re.findall(r"^  \w[^(\n]*?\b(\w+)\(", public, re.M)
        names.update(f"{name}::{member}" for member in members)
    return names


def breaches(symbols, names):
    """The lines of `symbols`, demangled, that name nothing of `names`."""
    for symbol in symbols:
        match = _NAME.match(re.sub(r"\[abi:\w+\]", "", symbol))
        if not match or match[1].removeprefix("glane::") not in names:
            yield symbol


def can_fail():
    """Whether what a header does not declare is seen, and what it does passes."""
    names = declared(
        "class GLANE_API Index {\n public:\n  bool reopen();  // not hidden()\n"
        " private:\n  struct Data;\n  void open();\n};\n"
        "GLANE_API std::string\nshow(const Index& index);\nvoid hidden();\n"
        "/* glane_hidden() */ GLANE_EXPORT int glane_open(const char *path);\n"
    )
    good = ["glane::Index::reopen()", "glane::show[abi:cxx11](glane::Index const&)",
            "typeinfo name for glane::Index", "glane::Index::~Index()", "glane_open"]  # fmt: skip
    bad = ["std::vector<glane::Index>::~vector()", "glane::hidden()", "glane::Index::Data::Data()",
           "glane::Index::open()", "Xapian::Weight::~Weight()", "malloc",
           "vtable for glane::Other", "glane_hidden"]  # fmt: skip
    return list(breaches(good + bad, names)) == bad


def untried(names, tests):
    """The functions among `names` that no test calls."""
    for name in sorted(names):
        function = name.rpartition("::")[2]
        if re.match(r"[a-z]", function) and not re.search(rf"\b{function}[({{]", tests):
            if function != "operator=":
                yield name


def main(library, include, folder, *headers):
    if not can_fail():
        print("exports.py: this test is blind")
        return 1
    names = set()
    for header in headers:
        names |= declared(pathlib.Path(include, header).read_text())
    command = ["nm", "-DC", "--defined-only", library]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    symbols = [line.split(maxsplit=2)[2] for line in lines]
    found = list(breaches(symbols, names))
    tests = "".join(path.read_text() for path in pathlib.Path(folder).glob("*.cpp"))
    missing = list(untried(names, tests))
    for line in [f"exported, but not declared: {symbol}" for symbol in found] + [
        f"declared, but called in no test of {folder}: {name}" for name in missing
    ]:
        print(line)
    print(f"{len(symbols)} names exported of {len(names)} declared")
    return 1 if found or missing or not symbols else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
