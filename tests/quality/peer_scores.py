"""How the page of a suite is scored.

A suite is an object with
  name                       the name of its checkout's folder
  pages(root)                its pages, below the folder of the checkouts
  others(root, pages, with_urls)    (program, page's name -> Reading or None) of its peers
  score(page, reading)       Score of one page
  sum_up(scores)             measure -> figure
  faults(page, reading)      what is wrong, in lines for people
"""

import dataclasses
import json
import pathlib


@dataclasses.dataclass
class Score:
    """`loss` orders pages by how badly they are read; `figures` are written for comparison."""

    loss: float
    figures: dict


def read_json(path):
    return json.loads(pathlib.Path(path).read_text("utf-8"))
