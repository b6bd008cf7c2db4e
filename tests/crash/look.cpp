// Looks at indexes for the crash tests, one process for hundreds of looks: starting the program for
// each question was most of what these tests took. What the program itself does with an index,
// tests of the program say.
//
// One question a line on standard input, its words parted by tabs; the answer's lines on standard
// output, then "." or "!" and what went wrong, on one line.
//   open INDEX                nothing
//   check INDEX               a line for each fault
//   documents INDEX           all of them, as JSON, each found by its id
//   readable INDEX ID...      those of them that can be read, be the index damaged
//   found INDEX QUERY         ids
//   answers INDEX QUERIES     of lines "number<TAB>query": "number Q0 id rank score"
//   counts INDEX QUERY        total and facets, as JSON
//   compact INDEX
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "glane/index.hpp"
#include "glane/json.hpp"
#include "glane/maintenance.hpp"

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kEveryHit = 1'000'000;

Words split(const std::string& line) {
  Words words(1);
  for (const char c : line) {
    if (c == '\t') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

glane::SearchRequest every_hit(const std::string& query) {
  glane::SearchRequest request;
  request.query = query;
  request.limit = kEveryHit;
  request.snippets = request.suggest = request.count_all = false;
  return request;
}

void check(const std::string& directory) {
  const glane::IndexCheck found = glane::check_index(directory);
  for (const std::string& fault : found.faults) std::cout << "fault: " << fault << '\n';
  for (const std::string& file : found.unreadable) std::cout << "unreadable: " << file << '\n';
}

void show_documents(const std::string& directory) {
  const glane::Index index(directory);
  for (const glane::Hit& hit : index.search(every_hit({})).hits) {
    const auto document = index.document(hit.document.id);
    if (!document) throw std::runtime_error(hit.document.id + " is found, but not by its id");
    std::cout << glane::to_json(*document) << '\n';
  }
}

void show_readable(const Words& words) {
  try {
    const glane::Index index(words.at(1));
    for (std::size_t i = 2; i < words.size(); ++i) {
      try {
        const auto document = index.document(words[i]);
        if (document) std::cout << glane::to_json(*document) << '\n';
      } catch (const glane::Error&) {
        // Of what is damaged the others are asked for.
      }
    }
  } catch (const glane::Error&) {
    // Nothing can be read.
  }
}

void find(const std::string& directory, const std::string& query) {
  for (const glane::Hit& hit : glane::Index(directory).search(every_hit(query)).hits) {
    std::cout << hit.document.id << '\n';
  }
}

void answer(const std::string& directory, const std::string& queries) {
  const glane::Index index(directory);
  std::ifstream file(queries);
  for (std::string line; std::getline(file, line);) {
    const Words words = split(line);
    std::size_t rank = 0;
    for (const glane::Hit& hit : index.search(every_hit(words.at(1))).hits) {
      std::cout << words[0] << " Q0 " << hit.document.id << ' ' << ++rank << ' ' << hit.score
                << '\n';
    }
  }
}

void count(const std::string& directory, const std::string& query) {
  glane::SearchRequest request = every_hit(query);
  request.limit = 0;
  request.count_all = true;
  for (const char* name : {"type", "site", "section", "language", "author", "quoted", "to",
                           "date:year", "date:month"}) {
    request.facets.push_back({name});
  }
  std::cout << glane::counts_json(glane::Index(directory).search(request)) << '\n';
}

void take(const Words& words) {
  const std::string& what = words.at(0);
  if (what == "open") return glane::Index(words.at(1)), void();
  if (what == "check") return check(words.at(1));
  if (what == "documents") return show_documents(words.at(1));
  if (what == "readable") return show_readable(words);
  if (what == "found") return find(words.at(1), words.at(2));
  if (what == "answers") return answer(words.at(1), words.at(2));
  if (what == "counts") return count(words.at(1), words.at(2));
  if (what != "compact") throw std::runtime_error("no such question: " + what);
  glane::compact_index(words.at(1), {});
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    try {
      take(split(line));
      std::cout << "." << std::endl;
    } catch (const std::exception& error) {
      std::cout << "!" << error.what() << std::endl;
    }
  }
}
