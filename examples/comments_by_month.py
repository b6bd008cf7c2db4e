#!/usr/bin/env python3
"""Counts an author's comments by month, and draws them.

usage: comments_by_month.py INDEX AUTHOR [PICTURE]

Prints a line a month. With PICTURE (a name that ends with .png, .svg or .pdf) it draws them, too,
by matplotlib (python3-matplotlib).
"""

import sys

import glane


def comments_by_month(index, author):
    """Pairs (month, comments) from the first to the last, months without any included."""
    counts = index.facets(facets="date:month", type="comment", author=author)["date:month"]
    months = sorted(month for month in counts if month and len(month) == len("2022-07"))
    if not months:
        return []
    first, last = (glane.Date.parse(month) for month in (months[0], months[-1]))
    span = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    names = [f"{month // 12:04}-{month % 12 + 1:02}" for month in span]
    return [(name, counts.get(name, 0)) for name in names]


def draw(months, author, picture):
    import matplotlib

    matplotlib.use("Agg")  # no screen is needed
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(8, 3), layout="constrained")
    axes.bar([glane.Date.parse(month) for month, _ in months], [n for _, n in months], width=25)
    axes.set_title(f"Commentaires de {author} par mois")
    axes.yaxis.get_major_locator().set_params(integer=True)
    figure.savefig(picture)


def main(directory, author, picture=None):
    with glane.open(directory) as index:
        months = comments_by_month(index, author)
    for month, count in months:
        print(month, count)
    if not months:
        sys.exit(f"no comment of {author} is dated to a month")
    if picture:
        draw(months, author, picture)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except glane.Error as error:
        sys.exit(f"comments_by_month.py: {error}")
