"""Archives that the page must bear, as JSON lines: a big one and a hostile one."""

import json

AUTHORS = 10_000
COMMENTS = 5_000
SITES = ["alpha.example", "beta.example", "gamma.example"]
DISPATCH = (
    "Le marché couvert rouvrira samedi après deux ans de travaux, avec une charpente neuve, des "
    "étals plus larges et une horloge qui donne enfin la bonne heure. Les maraîchers ont tiré "
    "leurs places au sort, le fromager a gardé la sienne, et la fanfare jouera sur les marches "
    "dès que le maire aura coupé le ruban, ce qu'il promet de faire en moins de dix minutes."
)
SCRIPT = "<script>window.pwned=1</script><img src=x onerror=window.pwned=2>"
BREAKOUT = "\"'><svg onload=window.pwned=3></mark><mark>"
GONE = "Parti avant que la soupe ne soit <b onclick=window.pwned=7>chaude</b>, et sans dire adieu."


def line(document):
    return json.dumps(document, ensure_ascii=False)


def article(number):
    year, month, day = 2001 + number % 20, 1 + number % 12, 1 + number % 28
    return {
        "id": f"https://{SITES[number % 3]}/{number}",
        "url": f"https://{SITES[number % 3]}/{number}",
        "site": SITES[number % 3],
        "title": f"Chronique numéro {number}",
        "author": f"Plume{number:05d}",
        "date": f"{year}-{month:02d}-{day:02d}",
        "text": f"Une chronique du marché, la {number}e, sur le prix des poireaux.",
    }


def comment(number):
    """Each third begins a branch, each other answers the one before it, so branches are deep."""
    found = {
        "id": str(number + 1),
        "author": f"Lecteur{number % 700:03d}",
        "date": f"2020-05-{1 + number % 28:02d}T12:00:00+02:00",
        "text": f"Remarque {number} sur les poireaux, de quelques mots pour tenir une ligne.",
    }
    if number % 50 != 0:
        found["parent"] = str(number)
    return found


def big_archive():
    thread = dict(article(0), id="https://alpha.example/fil", url="https://alpha.example/fil")
    thread.update(title="Le fil des poireaux", author="Maraîcher", type="article")
    thread["comments"] = [comment(number) for number in range(1, COMMENTS + 1)]
    yield line(thread)
    for number in range(AUTHORS):
        yield line(article(number))
    for site in SITES:
        address = f"https://{site}/halle"
        title = "Le marché couvert rouvre samedi"
        yield line({"id": address, "url": address, "site": site, "title": title, "text": DISPATCH})


def hostile_archive():
    text = f"Un poireau {SCRIPT} piégé {BREAKOUT} mais lisible."
    hostile = {
        "id": f"piege{BREAKOUT}",
        "url": "javascript:window.pwned=4",
        "site": f"x{SCRIPT}",
        "section": f"Rubrique {SCRIPT}",
        "title": f"Titre {SCRIPT} {BREAKOUT}",
        "author": f"Auteur {BREAKOUT}",
        "date": "2020-01-01",
        "text": text,
        "comments": [
            {"id": f"1{BREAKOUT}", "author": f"Lecteur {SCRIPT}", "text": text},
            {
                "id": "2",
                "author": "Autre",
                "reply_to": f"Absent {BREAKOUT}",
                "text": text,
                "quotes": [{"author": f"Absent {BREAKOUT}", "text": GONE}],
            },
        ],
    }
    yield line(hostile)
    yield line(dict(hostile, id="data", url="data:text/html,<script>window.pwned=5</script>"))
