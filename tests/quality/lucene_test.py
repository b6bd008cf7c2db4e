"""Holds exported documents and queries against Lucene itself.

usage: lucene_test.py [SEED [QUERIES]]     $GLANE is the program

An archive of random threads is indexed and exported, and queries are drawn over the whole query
language and translated. Lucene, with a whitespace analyzer and its own query parser, must find the
same documents for each, and for single words, without reranking, in the same order but where it
rounds their lengths: it keeps a length in a byte. Skipped, aloud, without Java or Lucene
(liblucene8-java, openjdk-17-jdk-headless).
"""

import collections
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
JARS = pathlib.Path("/usr/share/java")
WANTED = ["lucene-core-8*", "lucene-analyzers-common-8*", "lucene-queryparser-8*",
          "lucene-queries-8*", "lucene-sandbox-8*"]  # fmt: skip
K1, B, LEAST_LENGTH = 0.9, 0.85, 0.5  # the ranking's, and its floor of normalised lengths
MOST_REFUSED = 0.08  # of queries: phrases with gaps, which cannot be said

WORDS = """étal étals marché marche marchés bus rouge rouges canard canards l'eau d'étain Fête
fete C++ #quai 2 000 2000 jeudi ville villes digue digues maire mairie Maires pluie pluvieux porte
portes porter porté portait ferme fermes fermer péché pêche pêches pêcher été étés cheval chevaux
20h 20 heures copain·ine·s quotidien.example www.hebdo.example @firmin porte-monnaie portemonnaie
rendez-vous tirebouchon tire-bouchon grève grèves manifestation manifestants école écoles
aujourd'hui SNCF S.N.C.F. 3e 12,5
kilomètres 15 km étudiant(e)s travailleur·euse·s crue crues inondation inondations""".split()
STOPS = "le la les de du des et dans à a ou où sur sûr un une il elle nous".split()
AUTHORS = ["Lucette", "Firmin", "Jean Roy", "Élodie Évrard", "LE GOFF, Yann", "Charles de Brissac",
           "chat_noir34", "AFP"]
SITES = ["quai.example", "actu.quai.example", "digue.example", "forum-digue.example.org", ""]
SECTIONS = ["Sports", "Société", "Vie locale", ""]
LANGUAGES = ["fr", "fr", "fr-CA", "en", ""]


def sentence(draw, most):
    count = draw.randint(1, most)
    return " ".join(draw.choice(STOPS if draw.random() < 0.35 else WORDS) for _ in range(count))


def date(draw):
    year, month, day = draw.randint(2017, 2022), draw.randint(1, 12), draw.randint(1, 28)
    form = draw.randrange(6)
    if form == 0:
        return None
    if form == 1:
        return f"{year}"
    if form == 2:
        return f"{year}-{month:02}"
    if form == 3:
        return f"{year}-{month:02}-{day:02}"
    zone = draw.choice(["Z", "+02:00", "-05:00", ""])
    return f"{year}-{month:02}-{day:02}T{draw.randrange(24):02}:{draw.randrange(60):02}{zone}"


def documents(draw, threads):
    """Lines as `glane index -` reads them, each key there."""
    for thread in range(threads):
        article = f"https://quai.example/{thread}"
        title = sentence(draw, 6) if draw.random() < 0.9 else None
        site, section, language = map(draw.choice, (SITES, SECTIONS, LANGUAGES))
        for position in range(1 + draw.randrange(4)):
            comment = position > 0
            author = draw.choice([*AUTHORS, None])
            quotes = [{"author": draw.choice([*AUTHORS, None]), "text": sentence(draw, 8)}
                      for _ in range(draw.randrange(3) if comment else 0)]  # fmt: skip
            yield {
                "id": f"{article}#c{position}" if comment else article,
                "type": "comment" if comment else "article",
                "title": None if comment else title,
                "author": author, "authors": [author] if author else [],
                "date": date(draw), "date_precision": None,
                "site": site or None, "url": article, "source": "t.jsonl", "crawled": None,
                "section": section or None, "language": language or None,
                "text": ". ".join(sentence(draw, 14) for _ in range(draw.randint(1, 6))),
                "thread": article, "position": position,
                "reply_to": draw.choice([*AUTHORS, None]) if comment else None,
                "quotes": quotes, "thread_title": title, "claimed_url": None,
            }  # fmt: skip


# --- Queries ---

def word(draw):
    return draw.choice(WORDS if draw.random() < 0.85 else STOPS)


def beginning(draw):
    letters = draw.choice([w for w in WORDS if w.isalpha() and len(w) > 3])
    return letters[: draw.randint(3, len(letters) - 1)]


def pattern(draw):
    letters = draw.choice([w for w in WORDS if w.isalpha() and len(w) > 4])
    at = draw.randint(1, len(letters) - 2)
    return letters[:at] + draw.choice("*?") + letters[at + 1 :]


def near(draw):
    operands = []
    for _ in range(draw.choice([2, 2, 2, 3])):
        odd = [f'"{sentence(draw, 2)}"', f"={word(draw)}", f"{beginning(draw)}*"]
        operands.append(draw.choice(odd) if draw.random() < 0.25 else word(draw))
    return f" NEAR/{draw.randint(1, 12)} ".join(operands)


def phrase(draw):
    words = sentence(draw, 4).split(" ")
    if draw.random() < 0.05:
        words.insert(1, "*")
    if draw.random() < 0.1:
        words[-1] = beginning(draw) + "*"
    return '"' + " ".join(words) + '"'


def some_date(draw):
    return draw.choice(["2019", "2020-05", "2018-07-14", "2019..2020", ">2020", "<=2019-06",
                        "été 2021", "2021-03-05T12:00", "2018-02..2019-11-30", "*"])  # fmt: skip


def field(draw):
    name = draw.choice(["titre", "title", "auteur", "site", "type", "section", "fil", "cite", "à",
                        "date", "depuis", "avant", "lang"])  # fmt: skip
    if name in ("titre", "title", "fil", "cite"):
        several = f"({word(draw)} {word(draw)})"
        value = draw.choice([word(draw), phrase(draw), several, f"{beginning(draw)}*"])
    elif name in ("auteur", "à"):
        name_of = draw.choice(AUTHORS)
        value = draw.choice([f'"{name_of}"', name_of.split()[0], "*"])
        if name == "à" and value == "*":
            value = "Firmin"
    elif name == "section":
        value = draw.choice(['"Vie locale"', "Sports", "société", "*"])
    elif name == "site":
        value = draw.choice(["quai.example", "digue.example", "*.org", "www.quai.example"])
    elif name == "type":
        value = draw.choice(["article", "commentaires"])
    elif name == "lang":
        value = draw.choice(["fr", "en", "français", "*"])
    elif name == "date":
        value = '"' + some_date(draw) + '"'
    else:
        value = draw.choice(["2019", "2020-05", "2018-07-14", "2021-03-05T12:00"])
    return f"{name}:{value}"


def atom(draw, depth):
    kind = draw.randrange(13)
    if kind < 4:
        return word(draw)
    if kind == 4:
        return "=" + word(draw)
    if kind == 5:
        return beginning(draw) + "*"
    if kind == 6:
        return pattern(draw)
    if kind == 7:
        long_words = [w for w in WORDS if w.isalpha() and len(w) > 4]
        return draw.choice(long_words) + draw.choice(["~", "~1"])
    if kind == 8:
        return phrase(draw)
    if kind == 9:
        return near(draw) if depth == 0 else word(draw)
    if kind == 10 and depth < 2:
        return "(" + query(draw, depth + 1) + ")"
    return field(draw)


def query(draw, depth=0):
    parts = []
    for _ in range(draw.choice([1, 1, 2, 2, 3])):
        sign = draw.choice(["", "", "", "", "+", "-"])
        one = atom(draw, depth)
        parts.append(("" if " NEAR/" in one else sign) + one)
    link = draw.choice([" ", " ", " ET ", " OR ", " SAUF "])
    return link.join(parts)


def options(draw):
    chosen = []
    if draw.random() < 0.15:
        chosen += ["--all"]
    if draw.random() < 0.1:
        chosen += ["--type", draw.choice(["article", "comment"])]
    if draw.random() < 0.1:
        chosen += ["--author", draw.choice([*AUTHORS, "Yann Le Goff"])]
    if draw.random() < 0.1:
        chosen += ["--site", draw.choice(["quai.example", "digue.example"])]
    if draw.random() < 0.1:
        chosen += ["--since", "2018-06"]
    if draw.random() < 0.1:
        chosen += ["--until", "2021"]
    return chosen


# --- Glane, and Lucene ---

def glane(*arguments, **more):
    command = [os.environ["GLANE"], *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", **more)


def class_path():
    """None where a jar is missing."""
    found = [sorted(JARS.glob(f"{wanted}.jar")) for wanted in WANTED]
    return [str(jars[-1]) for jars in found] if all(found) else None


def make_index(folder, draw):
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in documents(draw, 260))
    run = glane("index", "-i", folder / "i.idx", "--no-progress", "-", input=lines)
    assert run.returncode == 0, run.stderr
    return folder / "i.idx"


def write_documents(index, path):
    """What `export` prints, a field a line; out: id -> length in tokens of what ranks."""
    schema = json.loads(glane("export", "-i", index, "--format", "opensearch", "--schema").stdout)
    fields = schema["mappings"]["properties"].items()
    types = {name: one["type"] for name, one in fields}
    hidden = {name for name, one in fields if one.get("index") is False}
    lines = glane("export", "-i", index, "--format", "opensearch").stdout.splitlines()
    lengths = {}
    with open(path, "w", encoding="utf-8") as out:
        for action, line in zip(lines[::2], lines[1::2]):
            document = json.loads(line)
            assert json.loads(action)["index"]["_id"] == document["id"]
            lengths[document["id"]] = len(document["terms"].split()) if "terms" in document else 0
            for name, value in document.items():
                if name in hidden:
                    continue
                for one in value if isinstance(value, list) else [value]:
                    mark = "=" if types[name] == "keyword" else ""
                    out.write(f"{mark}{name}\t{one}\n")
            out.write("\n")
    return lengths


def translated(index, asked):
    """(the query in Lucene's language, None), or (None, why not)"""
    run = glane("query", "-i", index, "--format", "opensearch", *asked)
    if run.returncode != 0:
        return None, run.stderr
    return json.loads(run.stdout)["query"]["query_string"]["query"], None


def found_by_glane(index, asked):
    run = glane("search", "-i", index, "-n", "all", "--format", "ids", *asked)
    return run.returncode, run.stdout.split()


def found_by_lucene(folder, queries):
    """number -> [(id, score)], best first"""
    (folder / "queries.tsv").write_text("".join(f"{n}\t{q}\n" for n, q in queries), "utf-8")
    source = pathlib.Path(__file__).with_name("LuceneCheck.java")
    command = ["java", "-Xmx1g", "-cp", ":".join(class_path()), source, folder / "documents.txt",
               folder / "queries.tsv", str(K1), str(B)]  # fmt: skip
    run = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    found = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        number, document, rest = line.split("\t")
        assert document != "!", f"Lucene cannot read query {number}: {rest}"
        found[int(number)].append((document, float(rest)))
    return found


# --- What is compared ---

def rounded_down(length):
    """The length that Lucene keeps of it: SmallFloat.intToByte4."""
    free = 255 - 231  # of intToByte4: what is kept exactly
    if length < free:
        return length
    value = length - free
    bits = value.bit_length()
    if bits < 4:
        return length
    shift = bits - 4
    return free + ((value >> shift) << shift)


def check_sets(index, folder, draw, count):
    asked = [[query(draw), *options(draw)] for _ in range(count)]
    said, refused, failures = [], [], []
    for number, one in enumerate(asked):
        text, why = translated(index, [*one[1:], "--", one[0]])
        if text is None:
            refused.append((one, why))
        else:
            said.append((number, text))
    by_lucene = found_by_lucene(folder, said)
    matches = 0
    for number, text in said:
        one = asked[number]
        status, ids = found_by_glane(index, [*one[1:], "--", one[0]])
        assert status in (0, 1), one
        others = {document for document, _ in by_lucene[number]}
        matches += len(ids)
        if set(ids) != others or len(ids) != len(set(ids)):
            failures.append((one, text, sorted(set(ids) - others), sorted(others - set(ids))))
    some = sum(1 for number, _ in said if by_lucene[number])
    print(f"{count} queries: {len(said)} translated, {some} with matches ({matches} in all), "
          f"{len(failures)} find other documents; {len(refused)} refused")
    for one, why in refused[:8]:
        print("  refused:", one, why.splitlines()[0])
    for one, text, missing, more in failures[:12]:
        print("  differs:", one, "\n   ", text[:600])
        print("    only glane:", missing[:5], "only Lucene:", more[:5])
    odd = [one for one, why in refused if "'*'" not in why and "1000 words" not in why]
    assert not odd, odd[:5]
    return not failures and len(refused) <= MOST_REFUSED * count and some > count / 3


def check_order(index, folder, lengths):
    """Pairs that Lucene orders otherwise must be such that the rounding of lengths explains it."""
    average = sum(lengths.values()) / len(lengths)
    words = sorted({w for w in WORDS if w.isalpha()})
    said = []
    for number, one in enumerate(words):
        text, _ = translated(index, ["--", one])
        if text and text.startswith("terms:"):
            said.append((number, text))
    by_lucene = found_by_lucene(folder, said)
    pairs = same = rounded = wrong = 0
    for number, _ in said:
        run = glane("search", "-i", index, "-n", "all", "--sort", "relevance", "--ranking",
                    "looked_at=0", "--format", "trec", "--", words[number])  # fmt: skip
        own = {line.split()[2]: float(line.split()[4]) for line in run.stdout.splitlines()}
        # Below its floor of lengths the index counts all alike, which Lucene does not.
        theirs = [(d, s) for d, s in by_lucene[number] if lengths[d] >= LEAST_LENGTH * average]
        for i, (first, score) in enumerate(theirs):
            for second, other in theirs[i + 1 :]:
                if score == other:
                    continue
                pairs += 1
                if own[first] >= own[second] - 1e-5:
                    same += 1
                elif any(rounded_down(lengths[one]) != lengths[one] for one in (first, second)):
                    rounded += 1
                else:
                    wrong += 1
    print(f"{len(said)} single words: {pairs} pairs, {same} in the same order, "
          f"{rounded} otherwise by lengths that Lucene rounds, {wrong} otherwise without")
    return wrong == 0 and len(said) > 20 and pairs > 1000 and rounded < pairs / 10


def main():
    if shutil.which("java") is None or class_path() is None:
        print("SKIPPED: no Java, or no Lucene (liblucene8-java, openjdk-17-jdk-headless)")
        return SKIPPED
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else random.SystemRandom().randrange(10**6)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    print(f"seed {seed}")
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        index = make_index(folder, draw)
        lengths = write_documents(index, folder / "documents.txt")
        results = [check_sets(index, folder, draw, count), check_order(index, folder, lengths)]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
