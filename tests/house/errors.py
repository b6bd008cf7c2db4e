"""The house rule of errors and diagnostics: each has a code, and each code is documented, used and
given all that its text shows."""

import re
from typing import NamedTuple


class Codes(NamedTuple):
    enum: str
    header: str
    texts: tuple  # files
    givers: dict  # functions that give arguments


ERRORS = Codes("ErrorCode", "src/include/glane/error_code.hpp", ("src/base/error_texts.cpp",),
               {"system_arguments(": {"path", "reason", "errno"}})  # fmt: skip
DIAGNOSTICS = Codes("DiagnosticCode", "src/include/glane/diagnostic_code.hpp",
                    ("src/base/diagnostic_texts.cpp", "src/base/index_texts.cpp"),
                    {"system_remark(": {"reason", "errno"},
                     "page_too_large(": {"most"}})  # fmt: skip

_STRING = r'"(?:[^"\\]|\\.)*"'
_ENUMERATOR = re.compile(r"^  (\w+)(?: = \d+)?,(?:[ ]*// (.*))?$", re.M)
# Name, kind and status of an error, pattern, hint of an error, what else.
_ROW = re.compile(
    rf"\{{(\w+)::(\w+),\s*({_STRING}),(?:\s*Error\w+::\w+,)*"
    rf"\s*((?:{_STRING}\s*)+),(?:\s*((?:{_STRING}\s*)+),)?\s*({_STRING})\}}"
)
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_NAMED = re.compile(r'(?:\{\s*|\bsaid\()"(\w+)",')
_BARE = re.compile(r"\(\s*ErrorKind::|^\s*ErrorKind::\w+,")
_BARE_DIAGNOSTIC = re.compile(r"(?:Diagnostic|report_?\()\s*\{\s*Severity::")


def errors_have_codes(sources, _public_headers):
    """The library throws no error, and makes no diagnostic, without a code; codes, their lists and
    their texts agree."""
    library = [one for one in sources if one.folder == "src" and one.is_cpp]
    tools = [one for one in sources if one.folder == "tools" and one.is_cpp]
    for source in library:
        if source.path.startswith(("src/base/error", "src/include/")):
            continue
        for number, line in enumerate(source.code_lines, 1):
            if _BARE.search(line):
                yield source.path, number, "an error of the library has a code: error_code.hpp"
            if _BARE_DIAGNOSTIC.search(line):
                yield source.path, number, "a diagnostic of the library has a code: base/remark.hpp"
    by_path = {source.path: source for source in library}
    # A diagnostic's code may be the name of a kind, which only a program asks for.
    for codes, others in ((ERRORS, []), (DIAGNOSTICS, tools)):
        if codes.header not in by_path or codes.texts[0] not in by_path:
            continue
        rows = "".join(by_path[path].text for path in codes.texts if path in by_path)
        texts = _texts(codes, rows)
        yield from _listed_as_told(codes, by_path[codes.header], texts)
        yield from _used(codes, library, texts, others)


def _texts(codes, text):
    """Of each code its name, the arguments that it must be given, and all of them in order."""
    found = {}
    for enum, code, name, message, hint, more in _ROW.findall(text):
        if enum != codes.enum:
            continue
        patterns = _unquoted(message) + _unquoted(hint)
        more = _unquoted(more).split()
        needed = set(_PLACEHOLDER.findall(_without_options(patterns))) | set(more)
        every = list(dict.fromkeys(_PLACEHOLDER.findall(patterns) + more))
        found[code] = (_unquoted(name), needed, every)
    return found


def _listed_as_told(codes, header, texts):
    listed = {}
    body = header.text.split(f"enum class {codes.enum}", 1)[-1].split("};", 1)[0]
    first = header.text[: header.text.index(body)].count("\n") + 1
    for match in _ENUMERATOR.finditer(body):
        code, arguments = match[1], (match[2] or "").split()
        line = first + body[: match.start()].count("\n")
        if code == "none":
            continue
        if code in listed:
            yield header.path, line, f"{code} is listed twice"
        listed[code] = line
        if code not in texts:
            yield header.path, line, f"{code} has no text"
            continue
        name, _, every = texts[code]
        if name != code.replace("_", ".", 1):
            yield header.path, line, f"{code} is named {name}"
        if arguments != every:
            yield header.path, line, f"{code} is listed with {arguments}, and told with {every}"
    for code in texts.keys() - listed.keys():
        yield header.path, 1, f"{code} has a text, and is not listed"


def _used(codes, library, texts, others):
    used = set()
    for source in others:
        used.update(re.findall(rf"\b{codes.enum}::(\w+)", source.text))
    for source in library:
        if source.path in (codes.header, *codes.texts):
            continue
        in_file = set(_NAMED.findall(source.text))
        for giver, names in codes.givers.items():
            if giver in source.text:
                in_file |= names
        # What is compared with is not made.
        use = rf"(?<!== )(?<!!= )\b{codes.enum}::(\w+)(,\s*(?=\{{\{{))?"
        for match in re.finditer(use, source.text):
            code = match[1]
            if code not in texts:
                continue
            used.add(code)
            line = source.text[: match.start()].count("\n") + 1
            _, needed, every = texts[code]
            given = _given(_braces(source.text[match.end() :])) if match[2] else None
            for name in sorted(needed - (in_file if given is None else given)):
                yield source.path, line, f"{code} is not given its {name}"
            for name in sorted((given or set()) - set(every)):
                yield source.path, line, f"{code} has no argument {name}"
    for code in sorted(texts.keys() - used):
        yield codes.texts[0], 1, f"{code} is used nowhere"


def _given(arguments):
    """Names of arguments: {"id", id}, said("reason", error), reason, document_of(hash)."""
    names = set(_NAMED.findall(arguments))
    rest = arguments[1:-1]
    while (shorter := re.sub(r"\{[^{}]*\}", "", rest)) != rest:
        rest = shorter
    return names | set(re.findall(r"(?:^|,)\s*(\w+?)(?:_of\(|\s*(?=,|$))", rest))


def _unquoted(literals):
    """The text of adjacent string literals."""
    return "".join(re.sub(r"\\(.)", r"\1", one[1:-1]) for one in re.findall(_STRING, literals))


def _without_options(pattern):
    """Without what stands in brackets, which is left out where an argument is not known."""
    while (shorter := re.sub(r"\[[^\[\]]*\]", "", pattern)) != pattern:
        pattern = shorter
    return pattern


def _braces(text):
    """Up to the brace that closes the first."""
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return text[: place + 1]
    return text
