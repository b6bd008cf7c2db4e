// An index of all texts of a thread: whose words a quotation repeats, and how many of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "page/people/participants.hpp"
#include "page/quotes/author_text_index.hpp"

namespace glane {

// One article (position 0) or comment: its plain lines, quotations included.
struct AuthoredText {
  std::vector<std::string> authors;
  int position = 0;
  std::vector<std::string> lines;
};

class ThreadTextIndex {
 public:
  // Only the words of those whom somebody quotes are indexed. Of a person without a text
  // here (deleted posts) the lines under the heads that name him are: where two comments quote
  // the same words, these are the quotation.
  //   in:   texts    by position; need not outlive the call
  //         quoting  some quotations are known that none of the texts holds
  //   cost: O(bytes)
  explicit ThreadTextIndex(const std::vector<AuthoredText>& texts, bool quoting = false);

  const Participants& participants() const { return participants_; }

  // See AuthorTextIndex::end_of_run; 0 for a person who is not known.
  std::size_t end_of_run(std::string_view author, std::string_view text, int position) const;

  // Who wrote this whole line first, before `position`; empty: nobody, or not only he.
  std::string author_of_line(std::string_view line, int position) const;

  bool is_in_article(std::string_view text) const { return article_.holds(text); }

 private:
  struct LineSource {
    std::string author;
    int position = 0;
  };

  void index_lines(const std::vector<AuthoredText>& texts);

  Participants participants_;
  std::unordered_map<std::string, AuthorTextIndex> texts_by_author_;  // by normalised name
  AuthorTextIndex article_;
  std::unordered_map<std::uint64_t, LineSource> lines_;  // by their words' hash
};

}  // namespace glane
