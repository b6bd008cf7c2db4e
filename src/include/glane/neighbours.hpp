// The words that stand near another one more often than chance tells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "glane/api.hpp"
#include "glane/corpus.hpp"
#include "glane/limits.hpp"
#include "glane/waiting.hpp"

namespace glane {

enum class NeighbourSide { both, left, right };

// What is counted as one word.
enum class NeighbourUnit {
  lemma,  // all forms of a class; a form of two classes counts with the likelier one
  form,   // a form as written, but for a capital at its head
};

inline constexpr std::size_t kMostNeighbourWindow = 100;

struct NeighboursRequest {
  std::string query = {};  // in the query language; all its places are looked around
  bool plain = false;
  bool all = false;
  std::size_t window = 5;  // words on either side, stop words counted
  NeighbourSide side = NeighbourSide::both;
  NeighbourUnit unit = NeighbourUnit::lemma;
  std::size_t minimum = 3;  // times that a neighbour stands near, at the least
  bool stop_words = false;  // count them among the neighbours
  std::size_t limit = 20;
  Corpus corpus = {};
  double timeout_seconds = kDefaultTimeoutSeconds;  // 0: never
  StopTest stop = {};                               // ends it with Interrupted
};

struct Neighbour {
  std::string word;                // the name of its class, or the form
  std::vector<std::string> forms;  // that stand near, the most frequent first
  std::uint64_t near = 0;          // times that it stands in a window, each of its places once
  std::uint64_t left = 0;          // of these, before a match
  std::uint64_t right = 0;         // behind one; a place between two matches is both
  std::uint64_t occurrences = 0;   // in the corpus, outside of matches
  double expected = 0;             // times that chance would have it near
  double log_likelihood = 0;       // Dunning's G2 of near against elsewhere
};

struct NeighboursResponse {
  std::string query;
  std::uint64_t occurrences = 0;  // places of the query
  std::size_t documents = 0;      // that have some
  std::uint64_t near_words = 0;   // words in the windows
  std::uint64_t words = 0;        // of the corpus, outside of matches
  std::size_t total = 0;          // neighbours there are, shown or not
  bool partial = false;           // the time was up: all counts are too small
  double took_ms = 0;
  std::vector<Neighbour> neighbours;  // by log-likelihood
};

// Keys as the manual page lists them.
GLANE_API std::string to_json(const NeighboursResponse& response);

}  // namespace glane
