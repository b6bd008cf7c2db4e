"""Threads of random French words, an article and its comments, and their forms on a disk: HTML as
WordPress writes it, a line of JSON, a record of a web archive."""

import dataclasses
import html
import json
import time

WORDS = """pont rivière boulangère vélo gare mairie école marché tempête phare grève jardin piste
moulin chien facteur théâtre usine forêt colline quartier lycée budget travaux loyer réforme
élection conseil débat piscine village musée orchestre fanfare récolte vendange canicule neige
rouvrir fermer traverser chanter peindre voter réparer attendre promettre refuser annoncer dormir
vert rouge vieux grand petite nouvelle dernier première municipal gratuit bruyant célèbre étonnant
enfin jamais souvent demain hier surtout pourtant toujours""".split()
SMALL_WORDS = "le la un une des du et mais pour dans sur avec sans que qui ne pas ce cette".split()
ARTICLE_AUTHORS = ["Solène Péricard", "Antoine Vasseur", "Louise Jean", "Odile Marchaterre"]
PSEUDONYMS = ["Octave", "Peggy10", "Biquette44", "Lanterne rouge", "Marc Petit", "Mamie Danger",
              "pignon", "LeGrandPlateau"]  # fmt: skip
SITES = ["gazette.example", "radio.example", "fournil.example"]

# A day of 2021, from which dates of articles are counted.
FIRST_DAY = 1_610_000_000
DAY = 86400


@dataclasses.dataclass
class Comment:
    number: int
    author: str
    date: int
    text: str
    parent: int | None = None


@dataclasses.dataclass
class Thread:
    title: str
    author: str
    date: int
    text: list  # of paragraphs
    comments: list
    url: str | None = None
    own_id: str | None = None  # of a line of JSON, which has no URL then


def sentence(random):
    words = []
    for _ in range(random.randint(4, 11)):
        words += random.sample(SMALL_WORDS, random.randint(0, 1)) + [random.choice(WORDS)]
    return " ".join(words).capitalize() + random.choice(".!?")


def paragraph(random):
    return " ".join(sentence(random) for _ in range(random.randint(2, 5)))


def comment(random, number, date, earlier=()):
    parent = random.choice(earlier).number if earlier and random.random() < 0.3 else None
    text = " ".join(sentence(random) for _ in range(random.randint(1, 3)))
    return Comment(number, random.choice(PSEUDONYMS), date, text, parent)


def thread(random, url):
    date = FIRST_DAY + random.randrange(700) * DAY + random.randrange(DAY)
    made = Thread(
        sentence(random).rstrip(".!?"), random.choice(ARTICLE_AUTHORS), date,
        [paragraph(random) for _ in range(random.randint(2, 4))], [], url,
    )  # fmt: skip
    for _ in range(random.choice([0, 0, 1, 2, 3, 5, 9])):
        add_comment(random, made)
    return made


def add_comment(random, made):
    number = max((one.number for one in made.comments), default=100) + 1
    date = made.date + (number - 100) * 3600 + random.randrange(3600)
    made.comments.append(comment(random, number, date, made.comments))


def iso(date):
    return time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime(date))


# --- Forms ---


def as_html(made):
    """The comments have ids of their own, and an article with a URL names it."""
    link = f'<link rel="canonical" href="{made.url}">\n' if made.url else ""
    body = "".join(f"<p>{html.escape(text)}</p>\n" for text in made.text)
    return (
        f'<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8">\n{link}'
        f"<title>{html.escape(made.title)}</title>\n"
        f'<meta name="author" content="{made.author}">\n'
        f'<meta property="article:published_time" content="{iso(made.date)}"></head>\n'
        f"<body><article><h1>{html.escape(made.title)}</h1>\n{body}</article>\n"
        '<div id="comments" class="comments-area"><ol class="comment-list">\n'
        f"{''.join(map(comment_html, made.comments))}</ol></div></body></html>\n"
    )


def comment_html(one):
    return (
        f'<li id="comment-{one.number}" class="comment"><article class="comment-body">'
        '<footer class="comment-meta"><div class="comment-author vcard">'
        f'<b class="fn">{one.author}</b></div><div class="comment-metadata">'
        f'<time datetime="{iso(one.date)}">{iso(one.date)[:10]}</time></div></footer>'
        f'<div class="comment-content"><p>{html.escape(one.text)}</p></div></article></li>\n'
    )


def as_json(made, crawled=None):
    """One line. Its URL is its id; without one its id is its place in the file."""
    fields = {
        "title": made.title, "author": made.author, "date": iso(made.date),
        "text": "\n".join(made.text),
        "comments": [
            {"id": str(one.number), "author": one.author, "date": iso(one.date), "text": one.text,
             **({"parent": str(one.parent)} if one.parent else {})}
            for one in made.comments
        ],
    }  # fmt: skip
    if made.url:
        fields = {"id": made.url, "url": made.url, **fields}
    elif made.own_id:
        fields = {"id": made.own_id, **fields}
    if crawled:
        fields["crawled"] = iso(crawled)
    return json.dumps(fields, ensure_ascii=False)


def comment_line(thread_id, one):
    """A comment alone on its line, with an id of its own."""
    return json.dumps(
        {"type": "comment", "id": f"{thread_id}#c{one.number}", "thread": thread_id,
         "author": one.author, "date": iso(one.date), "text": one.text},
        ensure_ascii=False,
    )  # fmt: skip


def as_record(made, crawled):
    """A response in a web archive, as bytes."""
    body = as_html(made).encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {made.url}\r\n"
        f"WARC-Date: {time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(crawled))}\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"
