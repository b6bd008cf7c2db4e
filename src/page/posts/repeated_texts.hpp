// Words of earlier posts that a later one repeats: whose they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "glane/document.hpp"
#include "page/people/participants.hpp"
#include "page/posts/post_fields.hpp"
#include "page/quotes/thread_text_index.hpp"

namespace glane {

class RepeatedTexts {
 public:
  // `posts` must outlive it, and keep their texts.
  explicit RepeatedTexts(const std::vector<RawPost>& posts) : posts_(posts), keys_(posts.size()) {}

  // Who wrote what a quotation in posts[at] repeats: the post that it answers, the last one before
  // it, else any before that. Empty: too short to tell, or nobody.
  std::string author(std::string_view quoted, std::size_t at);

 private:
  bool holds(std::size_t post, const std::string& key);

  const std::vector<RawPost>& posts_;
  std::vector<std::string> keys_;  // of texts; empty: not made yet
};

// Takes the lines in quotation marks that repeat what another wrote out of the statement of
// posts[at], but for those under a head, which are read with it; ">" beside them begins the answer.
std::vector<Quote> take_cited_lines(AuthoredText& statement, RepeatedTexts& repeated,
                                    const Participants& participants, std::size_t at);

}  // namespace glane
