"""The JSON lines in the forms that peers read without a program of their own."""

import html
import json

COLUMNS = ["id", "author", "date", "site", "title", "text"]


def documents_of(lines):
    """Each document as a dictionary of COLUMNS; unknown values are empty."""
    with open(lines, encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            yield {column: document.get(column) or "" for column in COLUMNS}


def write_tsv(lines, path):
    """A document a line, columns apart by tabs; blanks in them are spaces."""
    with open(path, "w", encoding="utf-8") as out:
        for document in documents_of(lines):
            print("\t".join(" ".join(value.split()) for value in document.values()), file=out)
    return path


def write_groonga_load(lines, path):
    """The commands that create a table and fill it, then index it with French stems."""
    with open(path, "w", encoding="utf-8") as out:
        print("plugin_register token_filters/stem", file=out)
        print("table_create Names TABLE_HASH_KEY ShortText", file=out)
        print("table_create Documents TABLE_HASH_KEY ShortText", file=out)
        for column, kind in [("author", "Names"), ("site", "Names"), ("date", "ShortText"),
                             ("title", "Text"), ("text", "Text")]:
            print(f"column_create Documents {column} COLUMN_SCALAR {kind}", file=out)
        print("load --table Documents\n[", file=out)
        for number, document in enumerate(documents_of(lines)):
            document["_key"] = document.pop("id")
            print(("," if number else "") + json.dumps(document, ensure_ascii=False), file=out)
        print("]", file=out)
        print("table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram"
              " --normalizer NormalizerNFKC130"
              """ --token_filters 'TokenFilterStem("algorithm", "french")'""", file=out)
        print("column_create Terms words COLUMN_INDEX|WITH_POSITION|WITH_SECTION Documents"
              " title,text", file=out)
    return path


def write_scriptindex_dump(lines, path):
    """name=value lines, documents apart by a blank line; "=" starts a value's further lines."""
    with open(path, "w", encoding="utf-8") as out:
        for document in documents_of(lines):
            for column, value in document.items():
                print(f"{column}=" + value.replace("\n", "\n="), file=out)
            print(file=out)
    return path


def write_pages(lines, folder):
    """A file of HTML a document, a thousand in each folder."""
    for number, document in enumerate(documents_of(lines)):
        place = folder / f"{number // 1000}"
        place.mkdir(parents=True, exist_ok=True)
        safe = {column: html.escape(value) for column, value in document.items()}
        (place / f"{number}.html").write_text(
            f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{safe["title"]}'
            f'</title><meta name="author" content="{safe["author"]}">'
            f'<meta name="date" content="{safe["date"]}"></head><body><p>'
            + safe["text"].replace("\n", "</p>\n<p>") + "</p></body></html>\n",
            encoding="utf-8",
        )
    return folder
