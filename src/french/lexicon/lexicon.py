"""The lexicon: each form of the dictionary with the classes it belongs to, the usual one first.

A class is a lemma, with all spellings of it that the reform of 1990 allows, under the name of one
of them. A proper name ("Paris") is a class of its own, apart from the word spelled alike.
"""

import collections
import functools
import re
import unicodedata

from hunspell import all_forms

# Fields that say what an entry is.
NAME_TAGS = {"po:npr", "po:prn", "po:patr"}
FUNCTION_WORD_TAGS = {"po:mg", "po:prep", "po:det"}
VERB_TAG = re.compile(r"po:v\d")
RARE_VERB_TAG = re.compile(r"po:v\d\w*zz$")  # a verb that the dictionary does not describe

# How likely a reading is where no list says which is usual: logistic weights, fitted to the lemmas
# of French treebanks.
WEIGHTS = {
    "past participle": 1.7,
    "noun": 1.2,
    "present participle": 1.0,
    "adjective": 0.6,
    "adverb": 0.4,
    "function word": 0.4,
    "infinitive": 0.2,
    "other": 0.2,
    "finite verb": -0.6,
    "name": -1.0,
    "rare": -1.1,
}

# A participle in -ant that is a word of its own ("important") keeps to that word; names do not lend
# their forms to others. Verbs do: most of those called rare are only not described ("voter").
NEVER_SECOND = {"name", "present participle", "function word", "other"}


def normalize(text):
    """A form as the analyzer writes it: lower case, ligatures written out, accents kept."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return unicodedata.normalize("NFC", text.replace("œ", "oe").replace("æ", "ae"))


def fold(normalized):
    """A normalized form without its accents."""
    if normalized.isascii():
        return normalized
    decomposed = unicodedata.normalize("NFD", normalized)
    kept = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
    return unicodedata.normalize("NFC", kept)


@functools.cache
def kinds_of(tags):
    """What a form is, by the fields of its entry and of the rule that made it: a set of WEIGHTS."""
    if tags & NAME_TAGS:
        return {"name"}
    if any(VERB_TAG.match(tag) for tag in tags):
        kind = "finite verb"
        for tag, participle in (("po:infi", "infinitive"), ("po:ppas", "past participle"),
                                ("po:ppre", "present participle")):  # fmt: skip
            if tag in tags:
                kind = participle
        rare = any(RARE_VERB_TAG.match(tag) for tag in tags)
        return {kind, "rare"} if rare else {kind}
    for tag, kind in (("po:adv", "adverb"), ("po:nom", "noun"), ("po:adj", "adjective")):
        if tag in tags:
            return {kind}
    return {"function word"} if tags & FUNCTION_WORD_TAGS else {"other"}


def read_rows(path):
    """The rows of a list, as lists of words; "#" begins a comment."""
    with open(path, encoding="utf-8") as lines:
        rows = [line.partition("#")[0].split() for line in lines]
    return [row for row in rows if row]


class Spellings:
    """Which lemmas are spellings of one.

    entries: lemma -> its fields; two that differ by reformed letters only and are the same part of
             speech are one.
    rows:    of variants.txt
    """

    REFORMED = str.maketrans("îïûüè", "iiuué")
    DOUBLED = re.compile("(ell|ett)ement$")  # "ruissellement" is "ruissèlement", too

    @classmethod
    def reformed(cls, lemma, speech):
        """What all spellings of a lemma have in common."""
        letters = lemma.translate(cls.REFORMED).replace("'", "")  # "prud'homme"
        if "verb" in speech:  # "reformer" is not "réformer"
            return letters
        # "referendum", but "cure" is not "curé".
        letters = letters[:-1].replace("é", "e") + letters[-1:]
        return cls.DOUBLED.sub(lambda end: end[1][:-1] + "ement", letters)

    def __init__(self, entries, rows):
        self.usual = {}
        apart = {tuple(sorted(row[1:])) for row in rows if row[0] == "not"}
        for usual, *others in (map(normalize, row) for row in rows if row[0] != "not"):
            self.usual.update((other, usual) for other in others)
        alike = collections.defaultdict(set)
        for lemma, tags in entries.items():
            speech = frozenset("verb" if VERB_TAG.match(tag) else tag for tag in tags)
            alike[self.reformed(lemma, speech), speech].add(lemma)
        for spellings in alike.values():
            first, *others = sorted(spellings, key=lambda s: (s.isascii(), s))
            if tuple(sorted(spellings)) not in apart:
                self.usual.update((other, first) for other in others)

    def class_of(self, lemma):
        seen = set()
        while lemma in self.usual and lemma not in seen:
            seen.add(lemma)
            lemma = self.usual[lemma]
        return lemma


def is_word(form):
    """True for what a text may hold as one word: letters, apostrophes and hyphens."""
    return form.replace("'", "").replace("-", "").isalpha()


def plurals_of_acronyms(forms):
    """ONGs of ONG: the dictionary has none. Shorter ones look like words ("USs")."""
    for form, lemma, tags in forms:
        if len(form) > 2 and form.isupper() and form.isalpha() and not tags & NAME_TAGS:
            yield normalize(form) + "s", normalize(lemma)


def read_readings(dictionary, affixes, variants, irregular):
    """form -> {class: what the form is in it}, all names of forms and classes normalized.

    dictionary, affixes: Hunspell's files; variants, irregular: rows of the lists of those names
    """
    forms = [form for form in all_forms(dictionary, affixes) if is_word(form.form)]
    entries = collections.defaultdict(set)
    for _, lemma, tags in forms:
        entries[normalize(lemma)].update(tag for tag in tags if tag.startswith("po:"))
    spellings = Spellings(entries, variants)
    base_of = {normalize(form): normalize(lemma) for form, lemma in irregular}
    readings = collections.defaultdict(dict)
    for form, lemma, tags in forms:
        form, kinds = normalize(form), kinds_of(tags)
        if "name" not in kinds:
            stem = next((tag[3:] for tag in tags if tag.startswith("st:")), lemma)
            lemma = spellings.class_of(base_of.get(form, normalize(stem)))
        readings[form][lemma] = readings[form].get(lemma, set()) | kinds
    for form, lemma in plurals_of_acronyms(forms):
        readings.setdefault(form, {spellings.class_of(lemma): {"other"}})
    return readings


def likelihood(kinds):
    return sum(WEIGHTS[kind] for kind in kinds)


def usual_first(readings):
    """The classes that a form of these readings answers to: the usual one, at most one more."""
    first, *others = sorted(readings, key=lambda name: (-likelihood(readings[name]), name))
    if "name" in readings[first]:
        return [first]
    return [first, *[name for name in others if not readings[name] & NEVER_SECOND][:1]]


def read_lexicon(dictionary, affixes, variants, irregular, homographs):
    """form -> its classes, the usual one first; and form -> how likely one meets it, the more the
    higher. The last three arguments are paths of lists."""
    readings = read_readings(dictionary, affixes, read_rows(variants), read_rows(irregular))
    classes = {form: usual_first(found) for form, found in readings.items()}
    likely = {form: max(map(likelihood, found.values())) for form, found in readings.items()}
    for form, *listed in read_rows(homographs):
        classes[form] = listed
        likely.setdefault(form, 0)
    return classes, likely
