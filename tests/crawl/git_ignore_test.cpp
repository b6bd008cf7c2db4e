// Random trees with random ignore files: what a walk lists is what git says is not ignored.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "crawl/ignore_rules.hpp"
#include "listing.hpp"
#include "temporary_directory.hpp"

using namespace glane;

namespace {

// Few, so that patterns match them; some that patterns must escape, none that is hidden.
const std::vector<std::string> kNames = {"a",    "b",   "ab",   "abc", "b.txt",     "a.txt",
                                         "été",  "a b", "a[b]", "!a",  "#b",        "a*",
                                         "a\\b", "b ",  "2022", "x-1", "brouillons"};

const std::vector<std::string> kPieces = {
    "a",    "b",       "ab",           "abc",           "2022",  "*.txt", "*",      "**",  "?",
    "a*",   "*b",      "[ab]",         "[!a]",          "[a-c]", "[^b]*", "\\*",    "\\a", "été",
    "a\\ ", "x-[0-9]", "[[:digit:]]*", "a\\[b\\]",      "[]a]",  "\\!a",  "!a",     "#b",  "a**",
    "***",  "[a",      "a\\\\b",       "[[:alpha:]-]*", "b ",    "brou*", "[!-a]?", "**b"};

constexpr unsigned kTrees = 60;

class RandomCrawl {
 public:
  explicit RandomCrawl(unsigned seed) : random_(seed) {}

  void write(const TemporaryDirectory& place) {
    std::set<std::string> folders{"d/"};
    for (int i = 0; i < 6; ++i) {
      const std::string folder = one_of(std::vector<std::string>(folders.begin(), folders.end()));
      folders.insert(folder + one_of(kNames) + "/");
    }
    for (const std::string& folder : folders) {
      for (int files = below(6); files > 0; --files) {
        const std::string path = folder + one_of(kNames);
        if (!folders.contains(path + "/")) place.write(path, "x");
      }
      if (folder == "d/" || below(3) == 0) place.write(folder + kIgnoreFile, rules());
    }
  }

 private:
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

  const std::string& one_of(const std::vector<std::string>& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }

  std::string rules() {
    std::string text = below(20) == 0 ? "\xEF\xBB\xBF" : "";
    for (int lines = 1 + below(5); lines > 0; --lines) {
      text += line();
      text += below(8) == 0 ? "\r\n" : "\n";
    }
    if (below(6) == 0) text.pop_back();
    return text;
  }

  std::string line() {
    if (below(20) == 0) return "# " + one_of(kNames);
    std::string line = below(4) == 0 ? "!" : "";
    if (below(4) == 0) line += "/";
    for (int names = 1 + below(3); names > 0; --names) {
      line += one_of(kPieces);
      if (below(4) == 0) line += one_of(kPieces);
      if (names > 1) line += "/";
    }
    if (below(4) == 0) line += "/";
    if (below(8) == 0) line += "  ";
    return line;
  }

  std::mt19937 random_;
};

std::string output_of(const std::string& command) {
  std::string output;
  std::FILE* const pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return output;
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    output.append(buffer, got);
  }
  ::pclose(pipe);
  return output;
}

// in: repository  an empty one
Names listed_by_git(const std::string& repository, const TemporaryDirectory& place) {
  const std::string listed =
      output_of("cd '" + place.path("d") + "' && git --git-dir='" + repository +
                "' --work-tree=. ls-files -z --others --exclude-per-directory=" + kIgnoreFile);
  std::set<std::string> names;
  for (std::size_t at = 0; at < listed.size();) {
    const std::string name = listed.c_str() + at;
    at += name.size() + 1;
    if (name.substr(name.rfind('/') + 1) != kIgnoreFile) names.insert("d/" + name);
  }
  return {names.begin(), names.end()};
}

}  // namespace

TEST_CASE("what is ignored is what git ignores, in random trees") {
  if (output_of("git --version 2>/dev/null").empty()) {
    MESSAGE("SKIPPED: there is no git to compare with");
    return;
  }
  const char* const given = std::getenv("GLANE_SEED");
  const unsigned seed =
      given != nullptr ? static_cast<unsigned>(std::atoi(given)) : std::random_device()();
  MESSAGE("seed " << seed);
  const TemporaryDirectory repository;
  output_of("git init -q '" + repository.path() + "' 2>&1");
  std::size_t files = 0;
  std::uint64_t ignored = 0;
  for (unsigned tree = 0; tree < kTrees; ++tree) {
    const TemporaryDirectory place;
    RandomCrawl(seed + tree).write(place);
    CAPTURE(seed + tree);
    const CrawlListing listing = walk_crawl({place.path("d")}, {}, {});
    Names names;
    for (const CrawlFile& file : listing.files) names.push_back(file.id);
    std::sort(names.begin(), names.end());
    files += names.size();
    ignored += listing.ignored;
    const Names expected = listed_by_git(repository.path(".git"), place);
    if (names != expected) {
      for (const char* what : {"find d -name .glaneignore -exec cat -A {} +", "find d"}) {
        MESSAGE(output_of("cd '" + place.path() + "' && " + what));
      }
    }
    REQUIRE(names == expected);
  }
  CHECK(files > 0);  // neither all nor nothing; how many is chance
  CHECK(ignored > 0);
}
